package jarchi.ingest.article;

import jarchi.events.Language;
import jarchi.events.Priority;
import jarchi.events.Significance;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the public was last shown, as far as the next step needs to know it.
 *
 * @param version of the last event, a withdrawal counted
 * @param majorVersion the newest version that alerts
 * @param digest of the draft that was published
 * @param titles as published
 * @param slugs given once for life, also to a language that is no longer there
 * @param oldPaths where it stood on the site before this one, if it was brought along from there
 */
public record Publication(
        long version,
        long majorVersion,
        Instant majorPublishedAt,
        Instant firstPublishedAt,
        Instant publishedAt,
        String digest,
        String category,
        Priority priority,
        Map<Language, String> titles,
        Map<Language, String> slugs,
        Map<Language, List<String>> oldPaths) {

    /** What was saved before there were old paths has none. */
    public Publication {
        oldPaths = Objects.requireNonNullElse(oldPaths, Map.of());
    }

    /**
     * What is shown next, for the first time or anew.
     *
     * @param digest of the draft, of which this may be a part
     */
    static Publication after(
            @Nullable Publication last, Draft shown, String digest, Significance significance, Instant now) {
        return last == null ? first(shown, digest, now) : last.next(shown, digest, significance, now);
    }

    /** Nobody is ever alerted of it. */
    static Publication archived(Draft shown, String digest, Archived archived) {
        return of(
                shown,
                digest,
                1,
                0,
                archived.publishedAt(),
                archived.firstPublishedAt(),
                archived.publishedAt(),
                archived.slugs(),
                archived.oldPaths());
    }

    /** Brought along again, and it reads otherwise now. Where it was known to stand it is still looked for. */
    Publication archivedAgain(Draft shown, String digest, Archived archived) {
        return of(
                shown,
                digest,
                version + 1,
                majorVersion,
                majorPublishedAt,
                archived.firstPublishedAt(),
                archived.publishedAt(),
                slugs,
                OldPaths.joined(archived.oldPaths(), oldPaths));
    }

    private static Publication first(Draft shown, String digest, Instant now) {
        return of(shown, digest, 1, 1, now, now, now, Map.of(), Map.of());
    }

    private Publication next(Draft shown, String newDigest, Significance significance, Instant now) {
        long next = version + 1;
        return significance == Significance.MAJOR
                ? of(shown, newDigest, next, next, now, firstPublishedAt, now, slugs, oldPaths)
                : of(shown, newDigest, next, majorVersion, majorPublishedAt, firstPublishedAt, now, slugs, oldPaths);
    }

    private static Publication of(
            Draft shown,
            String digest,
            long version,
            long majorVersion,
            Instant majorPublishedAt,
            Instant firstPublishedAt,
            Instant now,
            Map<Language, String> oldSlugs,
            Map<Language, List<String>> oldPaths) {
        var titles = new EnumMap<Language, String>(Language.class);
        var slugs = new EnumMap<Language, String>(Language.class);
        shown.languages().forEach((language, text) -> {
            titles.put(language, text.title());
            slugs.put(language, Slug.of(language, text.title()));
        });
        slugs.putAll(oldSlugs);
        return new Publication(
                version,
                majorVersion,
                majorPublishedAt,
                firstPublishedAt,
                now,
                digest,
                shown.category(),
                shown.priority(),
                titles,
                slugs,
                oldPaths);
    }

    /** A withdrawal is a version of its own, and it alerts those who had been alerted. */
    Publication withdrawn(Instant now) {
        long withdrawal = version + 1;
        return new Publication(
                withdrawal,
                withdrawal,
                now,
                firstPublishedAt,
                now,
                digest,
                category,
                priority,
                titles,
                slugs,
                oldPaths);
    }
}
