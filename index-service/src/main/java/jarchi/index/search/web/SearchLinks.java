package jarchi.index.search.web;

import jarchi.index.search.SearchResult;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

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

    public String page(int page) {
        var link = UriComponentsBuilder.fromPath("/search");
        add(link, "q", form.q());
        add(link, "lang", form.lang());
        add(link, "category", form.category());
        add(link, "from", form.from());
        add(link, "to", form.to());
        add(link, "sort", form.sort());
        add(link, "size", form.size());
        add(link, "ui", reader);
        return link.queryParam("page", page).encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder link, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            // As a template value, so that every character of it is encoded
            link.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, value));
        }
    }
}
