package jarchi.ingest.article;

import jarchi.events.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * An article as another system, or this one at another time, wrote it down; its text is not checked yet.
 *
 * @param identity which article it is, the same each time it is brought along
 * @param id the id that it has here, if it knows one
 * @param fingerprint of all that was written down: another one if anything of it changed
 */
public record BroughtArticle(
        String identity, @Nullable ArticleId id, String fingerprint, WrittenArticle text, Archived archived) {}
