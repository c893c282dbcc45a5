package jarchi.index.article.web;

import jarchi.events.Language;
import jarchi.events.site.Named;
import jarchi.index.document.ArticlesByMonth;
import jarchi.index.search.ArticleSearch;
import jarchi.index.search.Facet;
import jarchi.index.search.FacetValue;
import jarchi.index.search.NewsSearch;
import jarchi.index.site.NewsSite;
import jarchi.index.site.RegionNames;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The pages of lists that every language has: of a category, topic, region and month only if there is news of it. */
@Component
class ListedPages {
    private final NewsSite site;
    private final RegionNames regions;
    private final ArticleSearch articles;
    private final ArticlesByMonth months;

    ListedPages(NewsSite site, RegionNames regions, ArticleSearch articles, ArticlesByMonth months) {
        this.site = site;
        this.regions = regions;
        this.articles = articles;
        this.months = months;
    }

    /**
     * Paths, each with a place for the language.
     *
     * @throws jarchi.index.document.IndexAway if the index does not answer in time
     */
    List<String> all() {
        var counts =
                articles.findWithFacets(NewsSearch.latest(1, Language.UZ_LATN)).facets();
        return Stream.of(
                        Stream.of("/%s/numbers", "/%s/topics", "/%s/archive"),
                        withNews(
                                counts,
                                Facet.CATEGORY,
                                isShown(site.categories().shown()),
                                "/%s/categories/"),
                        withNews(counts, Facet.TOPIC, isShown(site.topics().shown()), "/%s/topics/"),
                        withNews(counts, Facet.REGION, this::isRegion, "/%s/regions/"),
                        months.months().stream().map(month -> "/%s/archive/" + month.month()))
                .flatMap(paths -> paths)
                .toList();
    }

    private static Stream<String> withNews(
            Map<Facet, List<FacetValue>> counts, Facet facet, Predicate<String> isPage, String path) {
        return counts.getOrDefault(facet, List.of()).stream()
                .map(FacetValue::key)
                .filter(isPage)
                .map(key -> path + key);
    }

    private boolean isRegion(String key) {
        return regions.find(key, Language.UZ_LATN).isPresent();
    }

    private static Predicate<String> isShown(List<Named> shown) {
        return key -> shown.stream().anyMatch(one -> one.key().equals(key));
    }
}
