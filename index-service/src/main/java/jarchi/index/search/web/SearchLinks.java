package jarchi.index.search.web;

import jarchi.index.feed.FeedFormat;
import jarchi.index.search.SearchResult;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Links that lead on from a page of results. */
record SearchLinks(SearchParameters form, String reader, SearchResult result) {
    private static final int AROUND = 2;

    /** The pages near this one, and the first and the last. */
    public List<Integer> pages() {
        int last = result.pages();
        return IntStream.rangeClosed(1, last)
                .filter(page -> page == 1 || page == last || Math.abs(page - result.page()) <= AROUND)
                .boxed()
                .toList();
    }

    public boolean hasPrevious() {
        return result.page() > 1;
    }

    public boolean hasNext() {
        return result.page() < result.pages();
    }

    /**
     * The same search with other limits.
     *
     * @param others by their names; an empty one is none
     */
    String with(Map<String, String> others) {
        return new SearchAddress("/search", form.with(others), reader).first();
    }

    /** Other words within the same limits. */
    String forWords(String words) {
        return new SearchAddress("/search", form.forWords(words), reader).first();
    }

    public String page(int page) {
        return new SearchAddress("/search", form, reader).of(page);
    }

    /** Where programs can follow this search. */
    public String feed(FeedFormat format) {
        return new SearchAddress("/search." + format.ending(), form.byDate(), reader).first();
    }
}
