package jarchi.index.search;

import jarchi.index.site.Spelling;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of what was found.
 *
 * @param total of all pages
 * @param took milliseconds within the index
 * @param next behind the last of these; behind which there may be more; null if they are the last of all, or not in the order of dates
 * @param facets empty if they were not asked for
 */
public record SearchResult(
        long total,
        int page,
        int size,
        long took,
        List<FoundArticle> items,
        @Nullable Cursor next,
        Map<Facet, List<FacetValue>> facets) {
    /** As readers see it. */
    public SearchResult spelled(Spelling spelling) {
        return new SearchResult(
                total,
                page,
                size,
                took,
                items.stream().map(one -> one.spelled(spelling)).toList(),
                next,
                facets);
    }

    /** Of those that can be reached. */
    public int pages() {
        long reachable = Math.min(total, NewsSearch.REACH);
        return (int) ((reachable + size - 1) / size);
    }
}
