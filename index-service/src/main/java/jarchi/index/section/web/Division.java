package jarchi.index.section.web;

import jarchi.index.search.Facet;
import jarchi.index.search.NewsSearch;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.web.util.UriComponentsBuilder;

/** What the news is divided by. */
enum Division {
    CATEGORIES(Facet.CATEGORY),
    TOPICS(Facet.TOPIC),
    REGIONS(Facet.REGION);

    static final String ALL = "categories|topics|regions";

    private final Facet facet;

    Division(Facet facet) {
        this.facet = facet;
    }

    Facet facet() {
        return facet;
    }

    static Division ofPath(String name) {
        return Arrays.stream(values())
                .filter(one -> one.path().equals(name))
                .findFirst()
                .orElseThrow();
    }

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As parameters of a search name it. */
    String limit() {
        return facet.key();
    }

    NewsSearch narrow(NewsSearch search, String key) {
        return search.among(this == CATEGORIES ? key : null, this == TOPICS ? key : null, this == REGIONS ? key : null);
    }

    /** Where a page or a feed of one of them stands. */
    String addressIn(String path, String key) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam(limit(), key)
                .encode()
                .build()
                .toUriString();
    }
}
