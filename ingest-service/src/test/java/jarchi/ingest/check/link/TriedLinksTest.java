package jarchi.ingest.check.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import jarchi.ingest.check.link.TriedLinks.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With a server on this machine that one name leads to; every other name is judged as always. */
class TriedLinksTest {
    private static final LinkSettings SETTINGS =
            new LinkSettings(true, Duration.ofSeconds(10), 5, 4, Duration.ofHours(1), 100);

    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;
    private TriedLinks links;

    @BeforeEach
    void open() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            String path = exchange.getRequestURI().getPath();
            int status = switch (path) {
                case "/missing" -> 404;
                case "/no-head" -> exchange.getRequestMethod().equals("HEAD") ? 405 : 200;
                case "/moved", "/inside", "/around" -> 302;
                default -> 200;
            };
            Map<String, String> targets = Map.of(
                    "/moved", "/there", "/inside", "http://127.0.0.1:" + port() + "/there", "/around", "/around");
            if (targets.containsKey(path)) {
                exchange.getResponseHeaders().add("Location", targets.get(path));
            }
            if (path.equals("/slow")) {
                waited(end);
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        links = links(SETTINGS);
    }

    @AfterEach
    void close() throws Exception {
        end.countDown();
        links.close();
        server.stop(0);
    }

    @Test
    void whatIsThereIsFineHoweverItIsAskedFor() {
        assertThat(outcome("/there")).isEqualTo(Outcome.FINE);
        assertThat(outcome("/no-head")).isEqualTo(Outcome.FINE);
        assertThat(outcome("/moved")).isEqualTo(Outcome.FINE);
        assertThat(outcome("/missing")).isEqualTo(Outcome.BROKEN);
        assertThat(outcome("/around")).isEqualTo(Outcome.BROKEN);
    }

    @Test
    void noRedirectLeadsInside() {
        assertThat(outcome("/inside")).isEqualTo(Outcome.UNKNOWN);
        assertThat(asked).hasValue(1);
    }

    @Test
    void nothingInsideIsAsked() {
        for (String address : List.of(
                "http://127.0.0.1:" + port() + "/",
                "http://localhost:" + port() + "/",
                "http://[::1]:" + port() + "/",
                "http://news.test:" + (port() + 1) + "/",
                "http://user@news.test:" + port() + "/")) {
            assertThat(links.of(List.of(URI.create(address))).values())
                    .as(address)
                    .containsExactly(Outcome.UNKNOWN);
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void whatIsKnownIsNotAskedAgain() {
        outcome("/there");
        outcome("/there");

        assertThat(asked).hasValue(1);
    }

    @Test
    void onlySoManyAreTried() {
        var many = IntStream.range(0, 20).mapToObj(i -> address("/" + i)).toList();

        assertThat(links.of(many).values().stream().filter(Outcome.FINE::equals))
                .hasSize(5);
    }

    @Test
    void nobodyWaitsLongerThanTheSettingsAllow() throws Exception {
        links.close();
        links = links(new LinkSettings(true, Duration.ofMillis(300), 5, 4, Duration.ofHours(1), 100));

        assertThat(outcome("/slow")).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void aHeadWithoutAnEndIsNotRead() throws Exception {
        try (var endless = new EndlessServer("HTTP/1.1 200 OK\r\nX-Long: ", "x".repeat(1_000), Duration.ZERO)) {
            assertThat(outcome(endless)).isEqualTo(Outcome.UNKNOWN);
            assertThat(endless.sent()).isLessThan(50_000_000);
        }
        try (var endless = new EndlessServer("HTTP/1.1 200 OK\r\n", "X: y\r\n".repeat(100), Duration.ZERO)) {
            assertThat(outcome(endless)).isEqualTo(Outcome.UNKNOWN);
        }
    }

    @Test
    void whoeverDripsIsGivenUp() throws Exception {
        var settings = new LinkSettings(true, Duration.ofMillis(200), 5, 4, Duration.ofHours(1), 100);
        try (var dripping = new EndlessServer("HTTP/1.1 200 OK\r\nX-Slow: ", "x", Duration.ofMillis(20));
                var calls = calls(settings, dripping.port())) {
            assertThatThrownBy(() -> calls.isThere(dripping.address())).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aBodyWithoutAnEndIsNotWaitedFor() throws Exception {
        try (var endless = new EndlessServer(
                "HTTP/1.1 404 Not Found\r\nContent-Length: 9000000000\r\n\r\n", "x", Duration.ofMillis(20))) {
            assertThat(outcome(endless)).isEqualTo(Outcome.BROKEN);
        }
    }

    private Outcome outcome(EndlessServer server) throws Exception {
        try (var tried = new TriedLinks(SETTINGS, Clock.systemUTC(), calls(SETTINGS, server.port()))) {
            return tried.of(List.of(server.address())).get(server.address());
        }
    }

    private TriedLinks links(LinkSettings settings) {
        return new TriedLinks(settings, Clock.systemUTC(), calls(settings, port()));
    }

    private static LinkCalls calls(LinkSettings settings, int port) {
        var addresses = new SystemDefaultDnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return host.equals("news.test")
                        ? new InetAddress[] {InetAddress.getLoopbackAddress()}
                        : new PublicAddresses().resolve(host);
            }
        };
        return new LinkCalls(settings, addresses, Set.of(port));
    }

    private Outcome outcome(String path) {
        return links.of(List.of(address(path))).get(address(path));
    }

    private URI address(String path) {
        return URI.create("http://news.test:" + port() + path);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private static void waited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
