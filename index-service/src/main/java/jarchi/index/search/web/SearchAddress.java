package jarchi.index.search.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where the answer to a search stands.
 *
 * @param ui the language that the page speaks, if its path does not say it
 */
record SearchAddress(
        String path, SearchParameters form, @Nullable String ui) {
    String of(int page) {
        return builder().queryParam("page", page).encode().build().toUriString();
    }

    String first() {
        return builder().encode().build().toUriString();
    }

    private UriComponentsBuilder builder() {
        var link = UriComponentsBuilder.fromPath(path);
        add(link, "q", form.q());
        add(link, "lang", form.lang());
        add(link, "category", form.category());
        add(link, "topic", form.topic());
        add(link, "region", form.region());
        add(link, "from", form.from());
        add(link, "to", form.to());
        add(link, "sort", form.sort());
        add(link, "size", form.size());
        add(link, "ui", ui);
        return link;
    }

    private static void add(UriComponentsBuilder link, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            // As a template value, so that every character of it is encoded
            link.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}
