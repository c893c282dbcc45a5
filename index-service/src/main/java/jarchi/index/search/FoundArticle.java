package jarchi.index.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import jarchi.events.ArticleId;
import jarchi.events.Language;
import jarchi.index.site.Spelling;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as a list shows it, in one language.
 *
 * @param titleHighlighted HTML: escaped, found words within {@code <mark>}
 * @param snippet HTML like it: the place in the body where words were found, else the summary
 * @param path of its page
 * @param promoted whether editors have chosen it to stand first in this search
 * @param publishedAt when it was first shown
 * @param picture if the article has one
 * @param languages all that it can be read in
 */
public record FoundArticle(
        String id,
        long version,
        Language language,
        String title,
        String titleHighlighted,
        String summary,
        String snippet,
        String path,
        String category,
        boolean breaking,
        boolean promoted,
        Instant publishedAt,
        List<Language> languages,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CardPicture picture) {
    /** The same, among what editors have chosen. */
    FoundArticle promotedIn(List<ArticleId> chosen) {
        return chosen.stream().noneMatch(one -> one.value().equals(id))
                ? this
                : new FoundArticle(
                        id,
                        version,
                        language,
                        title,
                        titleHighlighted,
                        summary,
                        snippet,
                        path,
                        category,
                        breaking,
                        true,
                        publishedAt,
                        languages,
                        picture);
    }

    /** As readers see it. */
    public FoundArticle spelled(Spelling spelling) {
        return !spelling.changes(language)
                ? this
                : new FoundArticle(
                        id,
                        version,
                        language,
                        spelling.text(title, language),
                        spelling.html(titleHighlighted, language),
                        spelling.text(summary, language),
                        spelling.html(snippet, language),
                        path,
                        category,
                        breaking,
                        promoted,
                        publishedAt,
                        languages,
                        picture);
    }
}
