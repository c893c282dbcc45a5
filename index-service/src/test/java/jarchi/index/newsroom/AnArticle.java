package jarchi.index.newsroom;

import jarchi.events.ArticleCorrected;
import jarchi.events.ArticleEvent;
import jarchi.events.ArticleId;
import jarchi.events.ArticlePublished;
import jarchi.events.ArticleWithdrawn;
import jarchi.events.Correction;
import jarchi.events.Language;
import jarchi.events.Priority;
import jarchi.events.PublishedArticle;
import jarchi.events.Significance;
import jarchi.events.Translation;
import jarchi.events.WithdrawnArticle;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An article on its way through a test. */
public final class AnArticle {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ArticleId id = ArticleId.random(RANDOM);
    private final Map<Language, Translation> languages = new HashMap<>();
    private final Map<Language, String> note = new HashMap<>();
    private final Map<Language, List<String>> oldPaths = new HashMap<>();
    private long version = 1;
    private String category = "technology";
    private List<String> topics = List.of();
    private @Nullable String region;
    private Instant firstPublishedAt = Instant.parse("2026-11-20T08:00:00Z");
    private Priority priority = Priority.NORMAL;
    private Map<Language, String> source = Map.of(
            Language.UZ_LATN, "Matbuot xizmati",
            Language.UZ_CYRL, "Матбуот хизмати",
            Language.RU, "Пресс-служба",
            Language.EN, "Press service");

    public static AnArticle in(Language language, String title) {
        return new AnArticle().and(language, title, "", "<p>" + title + "</p>");
    }

    public static AnArticle of(Map<Language, Translation> languages) {
        var article = new AnArticle();
        article.languages.putAll(languages);
        return article;
    }

    public AnArticle and(Language language, String title, String summary, String html) {
        languages.put(language, new Translation(title, summary, html, slug(title), false));
        return this;
    }

    public AnArticle onceAt(Language language, String oldPath) {
        oldPaths.put(language, List.of(oldPath));
        return this;
    }

    public AnArticle version(long number) {
        version = number;
        return this;
    }

    public AnArticle category(String key) {
        category = key;
        return this;
    }

    public AnArticle topics(String... keys) {
        topics = List.of(keys);
        return this;
    }

    public AnArticle region(String key) {
        region = key;
        return this;
    }

    public AnArticle firstPublishedAt(String instant) {
        firstPublishedAt = Instant.parse(instant);
        return this;
    }

    public AnArticle breaking() {
        priority = Priority.BREAKING;
        return this;
    }

    public AnArticle corrected(Language language, String whatChanged) {
        note.put(language, whatChanged);
        return this;
    }

    public String category() {
        return category;
    }

    public Map<Language, Translation> languages() {
        return languages;
    }

    public ArticleId id() {
        return id;
    }

    public String path(Language language) {
        Translation translation = java.util.Objects.requireNonNull(languages.get(language));
        return "/" + language.tag() + "/news/" + translation.slug() + "-" + id;
    }

    public ArticleEvent published() {
        var article = new PublishedArticle(
                id,
                version,
                version,
                firstPublishedAt.plusSeconds(60 * (version - 1)),
                Significance.MAJOR,
                priority,
                category,
                topics,
                region,
                source,
                List.of("Nodira Karimova"),
                firstPublishedAt,
                firstPublishedAt.plusSeconds(60 * (version - 1)),
                note.isEmpty() ? null : new Correction(note),
                languages,
                oldPaths);
        return version == 1 ? new ArticlePublished(article) : new ArticleCorrected(article);
    }

    public ArticleEvent withdrawn(Map<Language, String> reason) {
        Map<Language, WithdrawnArticle.Headline> headlines = new HashMap<>();
        languages.forEach(
                (language, text) -> headlines.put(language, new WithdrawnArticle.Headline(text.title(), text.slug())));
        return new ArticleWithdrawn(new WithdrawnArticle(
                id,
                version,
                priority,
                category,
                firstPublishedAt,
                firstPublishedAt.plusSeconds(3600),
                reason,
                headlines,
                oldPaths));
    }

    private static String slug(String title) {
        String slug = title.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return slug.isEmpty() ? "news" : slug;
    }
}
