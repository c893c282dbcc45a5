package jarchi.index.article.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jarchi.events.Language;
import jarchi.events.OldPath;
import jarchi.index.document.PublicArticle;
import jarchi.index.document.PublicArticles;
import jarchi.index.site.NewsSite;
import jarchi.index.site.UnknownPage;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Where nothing stands, an article of the site before this one may have stood: its address leads to where it is now. */
@ControllerAdvice
class OldPages {
    private static final String[] NEVER_OLD = {"/api/", "/assets/"};
    /** What others add to an address to know who sent the reader. */
    private static final Pattern ADDED = Pattern.compile("^(?:utm_\\w+|fbclid|gclid|yclid)(?:=|$)");

    private final PublicArticles articles;
    private final NewsSite site;

    OldPages(PublicArticles articles, NewsSite site) {
        this.articles = articles;
        this.site = site;
    }

    @ExceptionHandler({UnknownPage.class, NoResourceFoundException.class})
    @Nullable
    String nothingHere(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Found> found = find(request);
        if (found.isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return null;
        }
        return lead(found.get(), response);
    }

    /** What stood at the address that is asked for. */
    Optional<Found> find(HttpServletRequest request) {
        return candidates(request).flatMap(path -> find(path).stream()).findFirst();
    }

    /** @return the view that answers, if the response does not say it all */
    @Nullable
    String lead(Found found, HttpServletResponse response) {
        String path = new ArticleLinks(found.article(), found.language(), site).here();
        if (found.article().withdrawn()) {
            return "forward:" + path; // which says that it is gone, and why
        }
        response.setStatus(HttpStatus.MOVED_PERMANENTLY.value());
        response.setHeader(HttpHeaders.LOCATION, URI.create(path).toASCIIString());
        return null;
    }

    private Optional<Found> find(String oldPath) {
        return articles.findAt(oldPath)
                .flatMap(article -> article.languageAt(oldPath).map(language -> new Found(article, language)));
    }

    /** Some old sites name an article in the query, beside which others may have added something. */
    private static Stream<String> candidates(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (Stream.of(NEVER_OLD).anyMatch(path::startsWith)) {
            return Stream.empty();
        }
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        return Stream.of(OldPath.of(path, query), OldPath.of(path, ownPart(query)), OldPath.of(path, ""))
                .flatMap(Optional::stream)
                .distinct();
    }

    private static String ownPart(String query) {
        return Stream.of(query.split("&"))
                .filter(part -> !ADDED.matcher(part).find())
                .collect(Collectors.joining("&"));
    }

    /** An article, and the language in which it stood there. */
    record Found(PublicArticle article, Language language) {}
}
