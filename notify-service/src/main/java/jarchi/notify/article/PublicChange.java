package jarchi.notify.article;

import jarchi.events.Language;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * What happened to an article at one version.
 *
 * @param majorVersion the newest version that alerts, which may be older than this one
 * @param note what was corrected, or why it was withdrawn, by language
 */
public record PublicChange(
        String articleId,
        long version,
        long majorVersion,
        Instant majorPublishedAt,
        ChangeKind kind,
        boolean urgent,
        String category,
        Instant firstPublishedAt,
        Instant happenedAt,
        Map<Language, Story> languages,
        Map<Language, String> note) {

    public boolean isMajor() {
        return majorVersion == version;
    }

    /** Old news of an archive: no version of it has alerted anyone. */
    public boolean isArchive() {
        return majorVersion == 0;
    }

    /** As what the newest major version is told; a later minor correction may be all that is left of it in the log. */
    public ChangeKind toldAs() {
        boolean correctsNothingTold = !isMajor() && !majorPublishedAt.isAfter(firstPublishedAt);
        return kind == ChangeKind.CORRECTED && correctsNothingTold ? ChangeKind.PUBLISHED : kind;
    }

    @Override
    public String toString() {
        return "article-" + kind.name().toLowerCase(Locale.ROOT) + " " + articleId + " v" + version;
    }
}
