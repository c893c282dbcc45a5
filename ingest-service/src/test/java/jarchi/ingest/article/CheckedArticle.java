package jarchi.ingest.article;

import jarchi.events.Language;
import jarchi.events.Priority;
import java.util.List;
import java.util.Map;

/** Articles for the checks. */
public final class CheckedArticle {
    private CheckedArticle() {}

    public static Article in(String tag, String title, String summary, String body) {
        return of(Map.of(Language.ofTag(tag), new ArticleText(title, summary, body, false)));
    }

    public static Article inWorkIn(String tag, String title) {
        return of(Map.of(Language.ofTag(tag), new ArticleText(title, "", "", false, TextState.IN_WORK, Map.of())));
    }

    public static Article inBothScripts(String latin, String cyrillic) {
        return of(Map.of(
                Language.UZ_LATN, new ArticleText(latin, "", "", false),
                Language.UZ_CYRL, new ArticleText(cyrillic, "", "", true)));
    }

    private static Article of(Map<Language, ArticleText> texts) {
        var draft = new Draft("sport", List.of(), null, Priority.NORMAL, Map.of(), List.of(), texts);
        return Article.written(ArticleFixtures.ID, draft, ArticleFixtures.at(ArticleFixtures.NOON));
    }
}
