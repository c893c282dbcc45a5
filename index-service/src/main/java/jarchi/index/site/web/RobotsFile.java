package jarchi.index.site.web;

import jarchi.index.site.NewsSite;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What search engines may look at: in test mode nothing, else all that is for readers. */
@RestController
class RobotsFile {
    /** Short, so that the end of test mode is heard of soon. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final NewsSite site;

    RobotsFile(NewsSite site) {
        this.site = site;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .contentType(TEXT)
                .body(site.testMode().on() ? "User-agent: *\nDisallow: /\n" : open());
    }

    private String open() {
        return """
                User-agent: *
                Disallow: /desk
                Disallow: /api/

                Sitemap: %s
                Sitemap: %s
                """.formatted(site.urlOf("/sitemap.xml"), site.urlOf("/sitemaps/news.xml"));
    }
}
