package jarchi.index.search.web;

import jarchi.events.ArticleId;
import jarchi.events.Language;
import jarchi.index.document.PublicArticle;
import jarchi.index.document.PublicArticles;
import jarchi.index.search.FoundArticle;
import jarchi.index.search.SimilarArticles;
import jarchi.index.site.ArticleLink;
import jarchi.index.site.NewsSite;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Articles for programs: as the public may read them now. */
@RestController
class ArticleApi {
    private static final String USUAL = "5";

    private final PublicArticles articles;
    private final SimilarArticles similar;
    private final NewsSite site;
    private final String release;

    ArticleApi(PublicArticles articles, SimilarArticles similar, NewsSite site, Clock clock) {
        this.articles = articles;
        this.similar = similar;
        this.site = site;
        // The address of the site and the form of the answer change with releases: never without a restart
        this.release = Long.toString(clock.millis(), Character.MAX_RADIX);
    }

    /** One that was withdrawn answers 410, with its titles and the reason and without its text. */
    @GetMapping(path = "/api/articles/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> read(@PathVariable String id) {
        PublicArticle article = articles.find(known(id)).orElseThrow(() -> new UnknownArticle(id));
        return ResponseEntity.status(article.withdrawn() ? HttpStatus.GONE : HttpStatus.OK)
                .cacheControl(CacheControl.noCache())
                .eTag("W/\"" + article.version() + "-" + release + "\"")
                .body(answer(article));
    }

    @GetMapping(path = "/api/articles/{id}/similar", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Similar> similar(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(defaultValue = USUAL) String size) {
        PublicArticle article = articles.find(known(id)).orElseThrow(() -> new UnknownArticle(id));
        var mistakes = new ArrayList<Mistake>();
        Language language = language(article, lang, mistakes);
        int most = size(size, mistakes);
        if (language == null || !mistakes.isEmpty()) {
            throw new InvalidSearch(mistakes);
        }
        List<FoundArticle> items = article.withdrawn() ? List.of() : similar.to(article, language, most);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(new Similar(items.stream().map(this::item).toList()));
    }

    private static ArticleId known(String id) {
        if (!ArticleId.isValid(id)) {
            throw new UnknownArticle(id);
        }
        return new ArticleId(id);
    }

    /** If none is named, the first that the article has. */
    private static @Nullable Language language(PublicArticle article, @Nullable String tag, List<Mistake> mistakes) {
        if (tag == null || tag.isBlank()) {
            return article.languages().stream().findFirst().orElse(Language.UZ_LATN);
        }
        Optional<Language> language = Language.find(tag);
        if (language.isEmpty()) {
            mistakes.add(new Mistake("lang", "mistake.language"));
        }
        return language.orElse(null);
    }

    private static int size(String text, List<Mistake> mistakes) {
        if (text.matches("[1-9][0-9]?") && Integer.parseInt(text) <= SimilarArticles.MOST) {
            return Integer.parseInt(text);
        }
        mistakes.add(new Mistake("size", "mistake.number", 1, SimilarArticles.MOST));
        return 0;
    }

    private Answer answer(PublicArticle article) {
        Map<String, InLanguage> languages = new LinkedHashMap<>();
        for (Language language : article.languages()) {
            PublicArticle.Page page = article.in(language).orElseThrow();
            languages.put(
                    language.tag(),
                    new InLanguage(
                            page.title(),
                            page.summary(),
                            page.html(),
                            url(article, language, page),
                            page.machineMade()));
        }
        return new Answer(
                article.id(),
                article.version(),
                article.withdrawn(),
                article.category(),
                article.topics(),
                article.region(),
                article.isBreaking(),
                article.authors(),
                article.source(),
                article.firstPublishedAt(),
                article.publishedAt(),
                article.withdrawnAt(),
                article.correction(),
                article.reason(),
                languages);
    }

    private String url(PublicArticle article, Language language, PublicArticle.Page page) {
        return site.urlOf(new ArticleLink(language, page.slug(), new ArticleId(article.id())).path());
    }

    private Item item(FoundArticle article) {
        return new Item(
                article.id(),
                article.language(),
                article.title(),
                article.summary(),
                site.urlOf(article.path()),
                article.publishedAt());
    }

    /** All maps are keyed by language tag; {@code reason} is why it was withdrawn. */
    record Answer(
            String id,
            long version,
            boolean withdrawn,
            String category,
            List<String> topics,
            @Nullable String region,
            boolean breaking,
            List<String> authors,
            Map<String, String> source,
            Instant firstPublishedAt,
            @Nullable Instant publishedAt,
            @Nullable Instant withdrawnAt,
            Map<String, String> correction,
            Map<String, String> reason,
            Map<String, InLanguage> languages) {}

    /** {@code html} is clean, and null for one that was withdrawn; {@code machineMade} from the other Uzbek script. */
    record InLanguage(
            String title,
            @Nullable String summary,
            @Nullable String html,
            String url,
            boolean machineMade) {}

    /** The most similar first. */
    record Similar(List<Item> items) {}

    /** One of them, in the language asked for. */
    record Item(String id, Language language, String title, String summary, String url, Instant firstPublishedAt) {}
}
