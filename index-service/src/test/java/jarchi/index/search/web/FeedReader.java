package jarchi.index.search.web;

import static jarchi.index.newsroom.Reader.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import jarchi.events.ArticleCorrected;
import jarchi.events.ArticleEvent;
import jarchi.events.ArticlePublished;
import jarchi.events.ArticleWithdrawn;
import jarchi.events.PublishedArticle;
import jarchi.index.newsroom.AnArticle;
import jarchi.index.newsroom.Newsroom;
import jarchi.index.newsroom.Reader;
import jarchi.index.site.NewsDates;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.jdom2.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that follows feeds, and the news that it waits for. */
final class FeedReader {
    static final String SITE = "https://news.example.uz";
    private final Reader reader;

    FeedReader(int port) {
        reader = new Reader(port);
    }

    /** Once readers find it. */
    AnArticle published(AnArticle article) {
        Newsroom.publish(article.published());
        PublishedArticle newest = published(article.published());
        String day =
                LocalDate.ofInstant(newest.firstPublishedAt(), NewsDates.ZONE).toString();
        eventually(() -> reader.found("size", "100", "category", article.category(), "from", day, "to", day)
                .get("items")
                .valueStream()
                .anyMatch(item -> item.get("id").asString().equals(article.id().value())
                        && item.get("version").asLong() == newest.version()));
        return article;
    }

    private static PublishedArticle published(ArticleEvent event) {
        return switch (event) {
            case ArticlePublished first -> first.article();
            case ArticleCorrected later -> later.article();
            case ArticleWithdrawn none -> throw new IllegalArgumentException(none.toString());
        };
    }

    List<Element> deleted(String path) {
        return atom(path).getForeignMarkup().stream()
                .filter(element -> element.getNamespaceURI().equals("http://purl.org/atompub/tombstones/1.0"))
                .filter(element -> element.getName().equals("deleted-entry"))
                .toList();
    }

    static String link(Feed feed, String rel) {
        return feed.getOtherLinks().stream()
                .filter(link -> link.getRel().equals(rel))
                .map(link -> link.getHref().substring(SITE.length()))
                .findFirst()
                .orElse("");
    }

    static List<String> ids(Feed feed) {
        return feed.getEntries().stream().map(Entry::getId).toList();
    }

    Feed atom(String path) {
        return (Feed) parsed(path);
    }

    Channel rss(String path) {
        return (Channel) parsed(path);
    }

    private WireFeed parsed(String path) {
        try {
            return new WireFeedInput().build(new StringReader(feed(path)));
        } catch (FeedException e) {
            throw new AssertionError(e);
        }
    }

    JsonNode json(String path) {
        return JsonMapper.shared().readTree(feed(path));
    }

    /** Of a feed that is one by the rules of its format. */
    private String feed(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(FeedSchemas.wrong(header(answer, "Content-Type"), answer.body()))
                .as(answer.body())
                .isEmpty();
        return answer.body();
    }

    String body(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    HttpResponse<String> get(String path, String... headers) {
        String ascii = URI.create("http://x" + path).toASCIIString().substring("http://x".length());
        return reader.get(ascii, headers);
    }

    HttpResponse<byte[]> bytes(String path, String... headers) {
        return reader.bytes(path, headers);
    }

    static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
