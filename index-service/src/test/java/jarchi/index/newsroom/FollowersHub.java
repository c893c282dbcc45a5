package jarchi.index.newsroom;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A WebSub hub, which all instances of the tests tell of changes. */
public final class FollowersHub {
    private static final FollowersHub HUB = new FollowersHub();

    private final HttpServer server;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();

    private FollowersHub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::hear);
        server.start();
    }

    public static String address() {
        return "http://127.0.0.1:" + HUB.server.getAddress().getPort() + "/";
    }

    /** Each form, decoded, that it has taken. */
    public static List<String> heard() {
        return HUB.heard;
    }

    /** It takes none of the next so many. */
    public static void failFor(int times) {
        HUB.failures.set(times);
    }

    /** Whether it has failed as often as it was to. */
    public static boolean hasFailed() {
        return HUB.failures.get() <= 0;
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean fails = failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
            if (!fails) {
                heard.add(URLDecoder.decode(form, StandardCharsets.UTF_8));
            }
            exchange.sendResponseHeaders(fails ? 503 : 204, -1);
        }
    }
}
