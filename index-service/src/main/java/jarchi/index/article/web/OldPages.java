package jarchi.index.article.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jarchi.events.Language;
import jarchi.events.OldPath;
import jarchi.index.document.PublicArticle;
import jarchi.index.document.PublicArticles;
import jarchi.index.site.NewsSite;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
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

    private final PublicArticles articles;
    private final NewsSite site;

    OldPages(PublicArticles articles, NewsSite site) {
        this.articles = articles;
        this.site = site;
    }

    @ExceptionHandler({UnknownPage.class, NoResourceFoundException.class})
    @Nullable
    String nothingHere(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Found> found =
                candidates(request).flatMap(path -> find(path).stream()).findFirst();
        if (found.isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return null;
        }
        String path = new ArticleLinks(found.get().article(), found.get().language(), site).here();
        if (found.get().article().withdrawn()) {
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

    /** Some old sites name an article in the query; what others add to it, such as who sent the reader, is passed over. */
    private static Stream<String> candidates(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (Stream.of(NEVER_OLD).anyMatch(path::startsWith)) {
            return Stream.empty();
        }
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        return Stream.of(OldPath.of(path, query), OldPath.of(path, ""))
                .flatMap(Optional::stream)
                .distinct();
    }

    private record Found(PublicArticle article, Language language) {}
}
