package jarchi.index.search;

import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import jarchi.analysis.NewsFields;
import jarchi.analysis.query.Matched;
import jarchi.events.ArticleId;
import jarchi.events.Language;
import jarchi.index.document.IndexAway;
import jarchi.index.document.IndexQuestions;
import jarchi.index.search.NewsSearch.Sort;
import jarchi.index.site.ArticleLink;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Finds articles. */
@Component
public class ArticleSearch {
    private final IndexQuestions index;
    private final SearchRequests requests;

    ArticleSearch(IndexQuestions index, SearchRequests requests) {
        this.index = index;
        this.requests = requests;
    }

    /**
     * Those that have all the words.
     *
     * @throws IndexAway if the index does not answer in time
     */
    public SearchResult find(NewsSearch search) {
        return find(search, Matched.ALL, false);
    }

    /**
     * As {@link #find}, and counts what narrowing it would leave. Where nothing has all the words, those that have some of
     * them, the best first; the counts stay those of all the words as long as another limit would find them.
     *
     * @throws IndexAway if the index does not answer in time
     */
    public SearchResult findWithFacets(NewsSearch search) {
        SearchResult all = find(search, Matched.ALL, true);
        if (all.isWhole() || !search.query().canBeLoosened()) {
            return all;
        }
        SearchResult some = find(search.bestFirst(), Matched.SOME, true);
        if (!some.isFoundByWords()) {
            return all;
        }
        // What editors chose is counted among all, and no click finds more than that there
        return search.first().isEmpty() ? some.counted(all.facets()) : some;
    }

    private SearchResult find(NewsSearch search, Matched matched, boolean facets) {
        SearchResponse<StoredArticle> response = index.ask((elasticsearch, articles) ->
                elasticsearch.search(requests.of(search, matched, facets, articles), StoredArticle.class));
        if (response.timedOut()) {
            throw new IndexAway("the search took longer than it may");
        }
        long total =
                response.hits().total() == null ? 0 : response.hits().total().value();
        List<FoundArticle> items = response.hits().hits().stream()
                .map(hit -> found(hit, Objects.requireNonNull(hit.source()), search.language(), search.reader())
                        .promotedIn(search.first()))
                .toList();
        return new SearchResult(
                matched,
                SearchRequests.isFoundByWords(response),
                total,
                search.page(),
                search.size(),
                response.took(),
                items,
                next(response.hits().hits(), search),
                FacetCounts.read(response.aggregations()));
    }

    private static @Nullable Cursor next(List<Hit<StoredArticle>> hits, NewsSearch search) {
        boolean isLast = hits.size() < search.size();
        return isLast || search.sort() != Sort.DATE
                ? null
                : Cursor.behind(hits.getLast().sort());
    }

    static FoundArticle found(Hit<?> hit, StoredArticle article, @Nullable Language asked, Language reader) {
        Language language = shown(hit, article, asked, reader);
        StoredArticle.Page page = Objects.requireNonNull(article.page().get(language.tag()));
        String summary = marked(hit, NewsFields.summary(language.tag()))
                .orElseGet(() -> HtmlUtils.htmlEscape(page.summary(), "UTF-8"));
        return new FoundArticle(
                article.id(),
                article.version(),
                language,
                page.title(),
                marked(hit, NewsFields.title(language.tag()))
                        .orElseGet(() -> HtmlUtils.htmlEscape(page.title(), "UTF-8")),
                page.summary(),
                marked(hit, NewsFields.body(language.tag())).orElse(summary),
                new ArticleLink(language, page.slug(), new ArticleId(article.id())).path(),
                article.category(),
                "BREAKING".equals(article.priority()),
                false,
                article.firstPublishedAt(),
                languages(article).toList(),
                article.card());
    }

    /** The language that was asked for, else the reader's own, else one in which words were found. */
    private static Language shown(Hit<?> hit, StoredArticle article, @Nullable Language asked, Language reader) {
        Stream<Language> wishes =
                Stream.of(Optional.ofNullable(asked), Optional.of(reader)).flatMap(Optional::stream);
        Stream<Language> whereFound = languages(article).filter(language -> isMarked(hit, language));
        return Stream.of(wishes, whereFound, languages(article))
                .flatMap(each -> each)
                .filter(language -> article.page().containsKey(language.tag()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("article " + article.id() + " has no language"));
    }

    private static Stream<Language> languages(StoredArticle article) {
        return Arrays.stream(Language.values())
                .filter(language -> article.languages().contains(language.tag()));
    }

    private static boolean isMarked(Hit<?> hit, Language language) {
        String tag = language.tag();
        return Stream.of(NewsFields.title(tag), NewsFields.summary(tag), NewsFields.body(tag))
                .anyMatch(hit.highlight()::containsKey);
    }

    private static Optional<String> marked(Hit<?> hit, String field) {
        return hit.highlight().getOrDefault(field, List.of()).stream()
                .findFirst()
                .map(Marks::html);
    }
}
