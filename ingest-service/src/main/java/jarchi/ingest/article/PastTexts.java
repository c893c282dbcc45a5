package jarchi.ingest.article;

import jarchi.events.ArticleId;
import java.time.Instant;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What an article once said: at a revision, or as the public saw it at a version. */
@Component
public class PastTexts {
    private static final Pattern NAME = Pattern.compile("(v?)([1-9][0-9]{0,17})");

    private final ArticleRevisions revisions;
    private final ArticleHistory versions;

    PastTexts(ArticleRevisions revisions, ArticleHistory versions) {
        this.revisions = revisions;
        this.versions = versions;
    }

    /**
     * Finds a text by its name.
     *
     * @param name {@code 7} for revision 7, {@code v2} for what the public saw at version 2
     * @throws Refusal.NoSuchArticle if there is no such text
     */
    public PastText find(ArticleId id, String name) {
        var parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new Refusal.NoSuchArticle(id + ", text " + name);
        }
        long number = Long.parseLong(parts.group(2));
        if (!parts.group(1).isEmpty()) {
            return versions.text(id, number);
        }
        var kept = revisions.get(id, new Revision(number));
        return new PastText(
                name, kept.draft(), kept.revision().savedBy(), kept.revision().savedAt());
    }

    /** A text with its name and who made it. */
    public record PastText(String name, Draft draft, String by, Instant at) {}
}
