package jarchi.index.section.web;

import jarchi.index.search.FoundArticle;
import jarchi.index.search.NewsSearch;
import jarchi.index.search.SearchResult;
import java.util.List;

/**
 * One page of a list of articles, with the ways to those beside it.
 *
 * @param path of the first page
 */
public record Listing(String path, SearchResult result) {
    public List<FoundArticle> articles() {
        return result.items();
    }

    public long total() {
        return result.total();
    }

    public int page() {
        return result.page();
    }

    public int pages() {
        return result.pages();
    }

    public String here() {
        return at(page());
    }

    public boolean hasPrevious() {
        return page() > 1;
    }

    public String previous() {
        return at(page() - 1);
    }

    public boolean hasNext() {
        return page() < pages();
    }

    /** Whether there is more than can be gone through page by page. */
    public boolean isCutOff() {
        return !hasNext() && total() > NewsSearch.REACH;
    }

    public String next() {
        return at(page() + 1);
    }

    /** There is always a first page, even of nothing. */
    boolean exists() {
        return page() == 1 || page() <= pages();
    }

    private String at(int page) {
        return page == 1 ? path : path + "?page=" + page;
    }
}
