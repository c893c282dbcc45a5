package jarchi.stack.frontdoor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One address over real connections: each path to its service, streams as they come, a sentence when nobody is there. */
@SpringBootTest(classes = FrontDoorApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class FrontDoorIT {
    private static final CountDownLatch SECOND_EVENT_MAY_GO = new CountDownLatch(1);
    private static final CountDownLatch STREAM_WAS_LET_GO = new CountDownLatch(1);
    private static final HttpServer INGEST = service("ingest");
    private static final HttpServer INDEX = service("index");
    private static final int NOBODY = freePort();
    private static final int SMTP = freePort();

    @TempDir
    static Path mails;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add(
                "INGEST_URL", () -> "http://localhost:" + INGEST.getAddress().getPort());
        properties.add(
                "INDEX_URL", () -> "http://localhost:" + INDEX.getAddress().getPort());
        properties.add("NOTIFY_URL", () -> "http://localhost:" + NOBODY);
        properties.add("SMTP_PORT", () -> SMTP);
        properties.add("MAIL_DIRECTORY", mails::toString);
    }

    @AfterAll
    static void endServices() {
        INGEST.stop(0);
        INDEX.stop(0);
    }

    @Test
    void eachPathGoesToItsService() throws Exception {
        assertThat(get("/desk").body()).startsWith("ingest GET /desk ");
        assertThat(get("/desk/api/articles?q=%D0%B0%20b").body())
                .startsWith("ingest GET /desk/api/articles?q=%D0%B0%20b ");
        assertThat(get("/").body()).startsWith("index GET / ");
        assertThat(get("/search?q=x").body()).startsWith("index GET /search?q=x ");
        assertThat(get("/ru/news/tehnopark-0123456789ab").body())
                .startsWith("index GET /ru/news/tehnopark-0123456789ab ");
        assertThat(get("/mailbox").body()).startsWith("index GET /mailbox ");
        assertThat(get("/mail").body()).contains("Caught mail");
        assertThat(get("/actuator/health/readiness").body()).contains("UP");
        assertThat(get("/actuator/env").statusCode()).isEqualTo(404);
    }

    @Test
    void aServiceLearnsTheAddressThatTheBrowserUsesAndNothingThatTheVisitorMadeUp() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/desk"))
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "host=evil.example")
                .build();

        String seen = send(request).body();

        assertThat(seen)
                .contains("x-forwarded-host=[localhost:" + port + "]", "x-forwarded-proto=[http]")
                .contains("x-forwarded-for=[127.0.0.1]")
                .doesNotContain("evil", "6.6.6.6");
    }

    @Test
    void formsUploadsCookiesAndRedirectsPassUnchanged() throws Exception {
        String form = "title=" + "%D0%A2".repeat(400_000) + "&empty=";
        HttpRequest post = HttpRequest.newBuilder(uri("/desk/articles?draft=1"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", "JARCHI_DESK=secret")
                .POST(BodyPublishers.ofString(form))
                .build();

        String seen = send(post).body();

        assertThat(seen).startsWith("ingest POST /desk/articles?draft=1 ").contains("cookie=[JARCHI_DESK=secret]");
        assertThat(seen.substring(seen.lastIndexOf(' ') + 1)).isIn(form, "&" + form);
        HttpResponse<String> redirect = get("/desk/redirect");
        assertThat(redirect.statusCode()).isEqualTo(302);
        assertThat(redirect.headers().allValues("set-cookie")).containsExactly("a=1; Path=/desk", "b=2");
    }

    @Test
    void aStreamIsHandedOnEventByEventAndLetGoWhenTheReaderLeaves() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/desk/stream")).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            BufferedReader events = new BufferedReader(new InputStreamReader(response.body(), UTF_8));

            assertThat(response.headers().firstValue("content-type")).hasValue("text/event-stream;charset=UTF-8");
            assertThat(events.readLine()).isEqualTo("data: first");
            SECOND_EVENT_MAY_GO.countDown();
            assertThat(events.readLine()).isEmpty();
            assertThat(events.readLine()).isEqualTo("data: next");
            response.body().close();
        }
        assertThat(STREAM_WAS_LET_GO.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aServiceThatIsAwayIsNamedToAPersonAndToAProgram() throws Exception {
        HttpResponse<String> page = send(HttpRequest.newBuilder(uri("/alerts"))
                .header("Accept", "text/html")
                .build());
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("retry-after")).hasValue("5");
        assertThat(page.body()).contains("alerts service", "./jarchi status");

        HttpResponse<String> problem = send(HttpRequest.newBuilder(uri("/alerts/api/live"))
                .header("Accept", "text/event-stream")
                .build());
        assertThat(problem.statusCode()).isEqualTo(503);
        assertThat(problem.headers().firstValue("content-type")).hasValue("application/problem+json");
    }

    @Test
    void aMailIsReadOnPagesThatCannotRunItsScripts() throws Exception {
        sendMail("reader@example.uz", "Технопарк", "Tasdiqlang: http://localhost:8080/alerts/confirm?t=abc.");

        await().until(() -> get("/mail").body().contains("reader@example.uz"));
        String messages = get("/mail/api/messages?to=reader@example.uz").body();
        assertThat(messages).contains("\"subject\":\"Технопарк\"");
        String id = messages.replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        assertThat(get("/mail/" + id).body())
                .contains("<a href=\"http://localhost:8080/alerts/confirm?t=abc\">", "sandbox=");
        HttpResponse<String> html = get("/mail/" + id + "/html");
        assertThat(html.body()).contains("<script>");
        assertThat(html.headers().firstValue("content-security-policy").orElse(""))
                .contains("default-src 'none'", "sandbox allow-top-navigation-by-user-activation");
        assertThat(get("/mail/" + id + ".eml").body()).contains("Delivered-To: reader@example.uz", "Message-ID: <1@x>");
        assertThat(get("/mail/..%2F..%2Fetc").statusCode()).isBetween(400, 404);
        assertThat(get("/mail/0000000000000-aaaaaaaaaaaa").statusCode()).isEqualTo(404);
    }

    private static void sendMail(String to, String subject, String text) throws Exception {
        jakarta.mail.internet.MimeMessage message =
                new jakarta.mail.internet.MimeMessage(com.icegreen.greenmail.util.GreenMailUtil.getSession(
                        new com.icegreen.greenmail.util.ServerSetup(SMTP, "127.0.0.1", "smtp"))) {
                    @Override
                    protected void updateMessageID() throws jakarta.mail.MessagingException {
                        setHeader("Message-ID", "<1@x>");
                    }
                };
        message.setFrom("news@jarchi.local");
        message.setRecipients(jakarta.mail.Message.RecipientType.TO, to);
        message.setSubject(subject, "UTF-8");
        var parts = new jakarta.mail.internet.MimeMultipart("alternative");
        var plain = new jakarta.mail.internet.MimeBodyPart();
        plain.setText(text, "UTF-8");
        var html = new jakarta.mail.internet.MimeBodyPart();
        html.setContent(
                "<html><head><script>alert(1)</script></head><body>Texnopark</body></html>", "text/html;charset=UTF-8");
        parts.addBodyPart(plain);
        parts.addBodyPart(html);
        message.setContent(parts);
        jakarta.mail.Transport.send(message);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString(UTF_8));
        }
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    // Says what it was asked
    private static HttpServer service(String name) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", exchange -> echo(name, exchange));
            server.createContext("/desk/stream", FrontDoorIT::stream);
            server.createContext("/desk/redirect", exchange -> {
                exchange.getResponseHeaders().add("Location", "/desk/elsewhere");
                exchange.getResponseHeaders().add("Set-Cookie", "a=1; Path=/desk");
                exchange.getResponseHeaders().add("Set-Cookie", "b=2");
                exchange.sendResponseHeaders(302, -1);
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
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

    private static void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream;charset=UTF-8");
        exchange.sendResponseHeaders(200, 0);
        try {
            exchange.getResponseBody().write("data: first\n".getBytes(UTF_8));
            exchange.getResponseBody().flush();
            SECOND_EVENT_MAY_GO.await();
            while (true) {
                exchange.getResponseBody().write("\ndata: next\n".getBytes(UTF_8));
                exchange.getResponseBody().flush();
                Thread.sleep(Duration.ofMillis(50));
            }
        } catch (IOException e) {
            STREAM_WAS_LET_GO.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
