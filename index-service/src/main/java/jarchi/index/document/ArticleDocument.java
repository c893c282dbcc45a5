package jarchi.index.document;

import jarchi.analysis.ArticleText;
import jarchi.analysis.PlainText;
import jarchi.events.ArticleCorrected;
import jarchi.events.ArticleEvent;
import jarchi.events.ArticleId;
import jarchi.events.ArticlePublished;
import jarchi.events.ArticleWithdrawn;
import jarchi.events.Language;
import jarchi.events.PublishedArticle;
import jarchi.events.Translation;
import jarchi.events.WithdrawnArticle;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One article, all its languages in one document, as {@code elasticsearch/articles.json} maps it: {@code text} is what
 * searches look at, {@code page} what a page needs besides.
 *
 * @param version the article's own, so that whatever is older or repeated changes nothing
 */
public record ArticleDocument(String id, long version, Map<String, Object> fields) {
    /** Newer than any version an article will have: nothing that comes after an erasure brings the article back. */
    static final long ERASED = 1L << 62;

    public static ArticleDocument of(ArticleEvent event) {
        return switch (event) {
            case ArticlePublished published -> of(published.article());
            case ArticleCorrected corrected -> of(corrected.article());
            case ArticleWithdrawn withdrawn -> tombstone(withdrawn.article());
        };
    }

    /** What is left of an article that had to be erased for good: its id, so that it stays erased. */
    public static ArticleDocument erased(ArticleId id) {
        return new ArticleDocument(
                id.value(), ERASED, Map.of("id", id.value(), "version", ERASED, "withdrawn", true, "erased", true));
    }

    private static ArticleDocument of(PublishedArticle article) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", article.articleId().value());
        fields.put("version", article.version());
        fields.put("withdrawn", false);
        fields.put("erased", false);
        fields.put("significance", article.significance().name());
        fields.put("priority", article.priority().name());
        fields.put("category", article.category());
        fields.put("topics", article.topics());
        if (article.region() != null) {
            fields.put("region", article.region());
        }
        fields.put("languages", byTag(article.languages()).keySet());
        fields.put("source", byTag(article.source()));
        fields.put("authors", article.authors());
        fields.put("firstPublishedAt", article.firstPublishedAt().toString());
        fields.put("publishedAt", article.publishedAt().toString());
        if (article.correction() != null) {
            fields.put("correction", byTag(article.correction().note()));
        }
        Map<String, Object> text = new LinkedHashMap<>();
        Map<String, Object> page = new LinkedHashMap<>();
        byTag(article.languages()).forEach((tag, translation) -> {
            text.put(tag, words(translation));
            page.put(tag, page(translation));
        });
        fields.put("text", text);
        fields.put("page", page);
        return new ArticleDocument(article.articleId().value(), article.version(), fields);
    }

    /** Has no {@code text}: no search finds it. */
    private static ArticleDocument tombstone(WithdrawnArticle article) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", article.articleId().value());
        fields.put("version", article.version());
        fields.put("withdrawn", true);
        fields.put("erased", false);
        fields.put("priority", article.priority().name());
        fields.put("category", article.category());
        fields.put("languages", byTag(article.languages()).keySet());
        fields.put("firstPublishedAt", article.firstPublishedAt().toString());
        fields.put("withdrawnAt", article.withdrawnAt().toString());
        fields.put("reason", byTag(article.reason()));
        Map<String, Object> page = new LinkedHashMap<>();
        byTag(article.languages()).forEach((tag, headline) -> page.put(tag, page(headline)));
        fields.put("page", page);
        return new ArticleDocument(article.articleId().value(), article.version(), fields);
    }

    /** The order of these three is the order of the values of {@code all}, to which the mapping copies them. */
    private static Map<String, Object> words(Translation translation) {
        var text = new ArticleText(translation.title(), translation.summary(), PlainText.of(translation.body()));
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("title", text.title());
        words.put("summary", text.summary());
        words.put("body", text.body());
        return words;
    }

    private static Map<String, Object> page(Translation translation) {
        return Map.of(
                "title", translation.title(),
                "summary", translation.summary(),
                "slug", translation.slug(),
                "html", translation.body(),
                "machineMade", translation.machineMade());
    }

    private static Map<String, Object> page(WithdrawnArticle.Headline headline) {
        return Map.of("title", headline.title(), "slug", headline.slug(), "machineMade", false);
    }

    private static <T> Map<String, T> byTag(Map<Language, T> byLanguage) {
        Map<String, T> byTag = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            T value = byLanguage.get(language);
            if (value != null) {
                byTag.put(language.tag(), value);
            }
        }
        return byTag;
    }
}
