package jarchi.index.search;

import jarchi.index.site.Spelling;
import java.util.List;

/**
 * One page of what was found.
 *
 * @param total of all pages
 * @param took milliseconds within the index
 */
public record SearchResult(long total, int page, int size, long took, List<FoundArticle> items) {
    /** As readers see it. */
    public SearchResult spelled(Spelling spelling) {
        return new SearchResult(
                total,
                page,
                size,
                took,
                items.stream().map(one -> one.spelled(spelling)).toList());
    }

    /** Of those that can be reached. */
    public int pages() {
        long reachable = Math.min(total, NewsSearch.REACH);
        return (int) ((reachable + size - 1) / size);
    }
}
