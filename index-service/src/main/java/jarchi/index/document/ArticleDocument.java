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
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

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

    /** What is left of an article that had to be erased for good: its id, so that it stays erased and feeds tell of it. */
    public static ArticleDocument erased(ArticleId id, Instant at) {
        Map<String, Object> fields = state(id, ERASED, true);
        fields.put("erased", true);
        fields.put("erasedAt", at.toString());
        return new ArticleDocument(id.value(), ERASED, fields);
    }

    public boolean isErased() {
        return version == ERASED;
    }

    private static ArticleDocument of(PublishedArticle article) {
        Map<String, Object> fields = state(article.articleId(), article.version(), false);
        fields.put("significance", article.significance().name());
        fields.put("priority", article.priority().name());
        fields.put("category", article.category());
        fields.put("topics", article.topics());
        if (article.region() != null) {
            fields.put("region", article.region());
        }
        fields.put("source", byTag(article.source()));
        fields.put("authors", article.authors());
        fields.put("firstPublishedAt", article.firstPublishedAt().toString());
        fields.put("publishedAt", article.publishedAt().toString());
        if (article.correction() != null) {
            fields.put("correction", byTag(article.correction().note()));
        }
        Map<String, Translation> languages = byTag(article.languages());
        fields.put("languages", languages.keySet());
        fields.put("text", each(languages, ArticleDocument::words));
        fields.put("page", each(languages, ArticleDocument::page));
        addOldPaths(fields, article.oldPaths());
        addMedia(fields, article);
        return new ArticleDocument(article.articleId().value(), article.version(), fields);
    }

    private static void addMedia(Map<String, Object> fields, PublishedArticle article) {
        ArticlePictures.lead(article.images()).ifPresent(lead -> {
            fields.put("lead", ArticlePictures.lead(lead));
            ArticlePictures.card(lead).ifPresent(card -> fields.put("card", card));
        });
        if (!article.files().isEmpty()) {
            fields.put(
                    "files", article.files().stream().map(ArticlePictures::file).toList());
        }
    }

    /** Has no {@code text}: no search finds it. */
    private static ArticleDocument tombstone(WithdrawnArticle article) {
        Map<String, Object> fields = state(article.articleId(), article.version(), true);
        fields.put("priority", article.priority().name());
        fields.put("category", article.category());
        fields.put("firstPublishedAt", article.firstPublishedAt().toString());
        fields.put("withdrawnAt", article.withdrawnAt().toString());
        fields.put("reason", byTag(article.reason()));
        Map<String, WithdrawnArticle.Headline> languages = byTag(article.languages());
        fields.put("languages", languages.keySet());
        fields.put("page", each(languages, ArticleDocument::page));
        addOldPaths(fields, article.oldPaths());
        return new ArticleDocument(article.articleId().value(), article.version(), fields);
    }

    /** Kept twice: to be found by any of them, and to know the language that it was in there. */
    private static void addOldPaths(Map<String, Object> fields, Map<Language, List<String>> oldPaths) {
        if (!oldPaths.isEmpty()) {
            fields.put(
                    "oldPaths",
                    oldPaths.values().stream().flatMap(List::stream).distinct().toList());
            fields.put("oldPathsIn", byTag(oldPaths));
        }
    }

    private static Map<String, Object> state(ArticleId id, long version, boolean withdrawn) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id.value());
        fields.put("version", version);
        fields.put("withdrawn", withdrawn);
        fields.put("erased", false);
        return fields;
    }

    private static <T> Map<String, Object> each(Map<String, T> languages, Function<T, Map<String, Object>> fields) {
        Map<String, Object> each = new LinkedHashMap<>();
        languages.forEach((tag, language) -> each.put(tag, fields.apply(language)));
        return each;
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
