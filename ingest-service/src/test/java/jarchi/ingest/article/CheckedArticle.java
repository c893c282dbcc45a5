package jarchi.ingest.article;

import jarchi.events.Language;
import jarchi.events.Priority;
import jarchi.ingest.media.MediaFile;
import jarchi.ingest.media.MediaFormat;
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

    /** Ready in English, and in work in Russian. */
    public static Article withPicture(boolean decorative, Map<Language, String> alt) {
        var file = new MediaFile("0".repeat(64), MediaFormat.JPEG, "park.jpg", 1, 1600, 900);
        var picture = new ArticleImage(file.id(), true, decorative, alt, null, null, null, file);
        var texts = Map.of(
                Language.EN, new ArticleText("T", "S", "<p>B</p>", false),
                Language.RU, new ArticleText("З", "", "", false, TextState.IN_WORK, Map.of()));
        return of(texts, List.of(picture));
    }

    private static Article of(Map<Language, ArticleText> texts) {
        return of(texts, List.of());
    }

    private static Article of(Map<Language, ArticleText> texts, List<ArticleImage> images) {
        var draft = new Draft("sport", List.of(), null, Priority.NORMAL, Map.of(), List.of(), texts, images, List.of());
        return Article.written(ArticleFixtures.ID, draft, ArticleFixtures.at(ArticleFixtures.NOON));
    }
}
