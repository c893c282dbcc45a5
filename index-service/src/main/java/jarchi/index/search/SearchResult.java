package jarchi.index.search;

import jarchi.analysis.query.Matched;
import jarchi.index.site.Spelling;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of what was found.
 *
 * @param matched some of the words, if no article has all
 * @param isFoundByWords false if there is nothing, or only what editors have chosen
 * @param total of all pages
 * @param took milliseconds within the index
 * @param next behind the last of these; behind which there may be more; null if they are the last of all, or not in the order of dates
 * @param facets empty if they were not asked for
 */
public record SearchResult(
        Matched matched,
        boolean isFoundByWords,
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
                matched,
                isFoundByWords,
                total,
                page,
                size,
                took,
                items.stream().map(one -> one.spelled(spelling)).toList(),
                next,
                facets);
    }

    /** Whether no article has all the words, and these have only some. */
    public boolean isPartial() {
        return matched == Matched.SOME;
    }

    /** Whether articles have all the words. */
    public boolean isWhole() {
        return isFoundByWords && matched == Matched.ALL;
    }

    /** With these counts, if they count anything. */
    SearchResult counted(Map<Facet, List<FacetValue>> other) {
        return other.values().stream().allMatch(List::isEmpty)
                ? this
                : new SearchResult(matched, isFoundByWords, total, page, size, took, items, next, other);
    }

    /** Of those that can be reached. */
    public int pages() {
        return NewsSearch.pages(total, size);
    }
}
