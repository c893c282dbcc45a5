package jarchi.index.site.web;

import jakarta.servlet.http.HttpServletResponse;
import jarchi.events.Language;
import jarchi.index.feed.FeedFormat;
import jarchi.index.feed.XmlDocument;
import jarchi.index.site.NewsSite;
import java.io.IOException;
import java.time.Duration;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Tells browsers how to search here (OpenSearch 1.1), in each language. */
@RestController
class SearchDescription {
    static final String MEDIA_TYPE = "application/opensearchdescription+xml";

    private static final Duration KEPT = Duration.ofHours(1);

    private final NewsSite site;
    private final MessageSource words;

    SearchDescription(NewsSite site, MessageSource words) {
        this.site = site;
        this.words = words;
    }

    @GetMapping("/{tag}/opensearch.xml")
    void describe(@PathVariable String tag, HttpServletResponse response) throws IOException {
        Language language = Language.find(tag).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setContentType(MEDIA_TYPE + ";charset=UTF-8");
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(KEPT).cachePublic().getHeaderValue());
        try (var xml = new XmlDocument(response.getOutputStream())) {
            xml.open("OpenSearchDescription", "xmlns", "http://a9.com/-/spec/opensearch/1.1/");
            xml.element("ShortName", word("site.name", language));
            xml.element("Description", word("site.ministry", language) + ": " + word("search.title", language));
            url(xml, "text/html", "/search", tag);
            for (FeedFormat format : FeedFormat.values()) {
                url(xml, format.mediaType(), "/search." + format.ending(), tag);
            }
            String self = site.urlOf("/" + tag + "/opensearch.xml");
            xml.empty("Url", "type", MEDIA_TYPE, "rel", "self", "template", self);
            xml.element("Language", tag);
            xml.element("InputEncoding", "UTF-8");
            xml.element("OutputEncoding", "UTF-8");
            xml.close("OpenSearchDescription");
        }
    }

    private void url(XmlDocument xml, String type, String path, String tag) {
        xml.empty("Url", "type", type, "template", site.urlOf(path + "?q={searchTerms}&page={startPage?}&ui=" + tag));
    }

    private String word(String key, Language language) {
        return words.getMessage(key, null, language.locale());
    }
}
