package jarchi.index.site;

import static jarchi.index.newsroom.Reader.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jarchi.events.ArticleEvent;
import jarchi.events.Language;
import jarchi.index.newsroom.AnArticle;
import jarchi.index.newsroom.Instance;
import jarchi.index.newsroom.Newsroom;
import jarchi.index.newsroom.WithRealServers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who follows the news by a hub hears of it, even if the hub was away. */
@WithRealServers
class HubIT {
    private final List<String> told = new CopyOnWriteArrayList<>();

    @Test
    void aHubIsToldUntilItHasHeardAndOfWhatIsTold() throws IOException {
        HttpServer hub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hub.createContext("/", this::hear);
        hub.start();
        String address = "http://127.0.0.1:" + hub.getAddress().getPort() + "/";
        try (var instance = Instance.start("site.hub=" + address, "site.tell-hub-every=100ms")) {
            var articles = IntStream.range(0, 20) // some are for the partitions of this instance
                    .mapToObj(i ->
                            AnArticle.in(Language.RU, "Новость для хаба " + i).published())
                    .toArray(ArticleEvent[]::new);
            Newsroom.publish(articles);
            eventually(() -> told.size() > 1);

            assertThat(told.getLast())
                    .startsWith("hub.mode=publish&")
                    .contains("&hub.url=https://news.example.uz/ru/feed.atom")
                    .contains("&hub.url=https://news.example.uz/uz-Latn/feed.json");
            assertThat(instance.reader().get("/ru/feed.atom").body())
                    .contains("<link rel=\"hub\" href=\"" + address + "\"");
            assertThat(instance.reader().get("/ru/feed.atom?category=sport").body())
                    .doesNotContain("rel=\"hub\"");
        } finally {
            hub.stop(0);
        }
    }

    /** Is away at first. */
    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            told.add(URLDecoder.decode(form, StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(told.size() == 1 ? 503 : 204, -1);
        }
    }
}
