package jarchi.stack.frontdoor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** A service behind the front door that answers with what it was asked; under {@code /desk/} it also streams and redirects. */
final class EchoService {
    private final CountDownLatch secondEventMayGo = new CountDownLatch(1);
    private final CountDownLatch streamWasLetGo = new CountDownLatch(1);
    private final HttpServer server;

    EchoService(String name) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> echo(name, exchange));
        server.createContext("/desk/stream", this::stream);
        server.createContext("/desk/redirect", EchoService::redirect);
        server.createContext("/packed", EchoService::packed);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
    }

    void secondEventMayGo() {
        secondEventMayGo.countDown();
    }

    boolean streamWasLetGo() throws InterruptedException {
        return streamWasLetGo.await(30, TimeUnit.SECONDS);
    }

    private static void redirect(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Location", "/desk/elsewhere");
        exchange.getResponseHeaders().add("Set-Cookie", "a=1; Path=/desk");
        exchange.getResponseHeaders().add("Set-Cookie", "b=2");
        exchange.sendResponseHeaders(302, -1);
    }

    private static void packed(HttpExchange exchange) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("a page".getBytes(UTF_8));
        }
        exchange.getResponseHeaders().add("Content-Encoding", "gzip");
        exchange.getResponseHeaders().add("ETag", "\"tag-gzip\"");
        exchange.sendResponseHeaders(200, packed.size());
        exchange.getResponseBody().write(packed.toByteArray());
        exchange.close();
    }

    private static void echo(String name, HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        StringBuilder seen =
                new StringBuilder(name + " " + exchange.getRequestMethod() + " " + exchange.getRequestURI());
        exchange.getRequestHeaders()
                .forEach((header, values) -> seen.append(' ')
                        .append(header.toLowerCase())
                        .append('=')
                        .append(values));
        byte[] answer = (seen + " " + body).getBytes(UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream;charset=UTF-8");
        exchange.sendResponseHeaders(200, 0);
        try {
            exchange.getResponseBody().write("data: first\n".getBytes(UTF_8));
            exchange.getResponseBody().flush();
            secondEventMayGo.await();
            while (true) {
                exchange.getResponseBody().write("\ndata: next\n".getBytes(UTF_8));
                exchange.getResponseBody().flush();
                Thread.sleep(Duration.ofMillis(50));
            }
        } catch (IOException e) {
            streamWasLetGo.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
