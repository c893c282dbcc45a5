package jarchi.notify.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jarchi.notify.NotifyApplication;
import jarchi.stack.DatabaseAddress;
import jarchi.stack.ReceivedMail;
import jarchi.stack.RunningMail;
import jarchi.stack.TestServers;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * One notify-service with real servers around it, for all stories of a test run. Stories keep apart by words and addresses
 * that no other one uses.
 */
public abstract class NotifyStory {
    protected static final Duration PATIENCE = Duration.ofMinutes(3);
    protected static final RunningMail MAIL = TestServers.mail();
    protected static final MailGate GATE = new MailGate(MAIL.host(), MAIL.port());
    protected static final Desk DESK = new Desk(TestServers.kafka().bootstrapServers());
    protected static final DatabaseAddress DATABASE = TestServers.postgres().createDatabase("notify");
    protected static final JdbcClient SQL = JdbcClient.create(new DriverManagerDataSource(
            DATABASE.jdbcUrl() + (DATABASE.jdbcUrl().contains("?") ? "&" : "?") + "currentSchema=notify",
            DATABASE.user(),
            DATABASE.password()));

    /** What ingest-service and this service know, and nobody else. */
    protected static final String TOKEN = "a secret of two services";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern LINK =
            Pattern.compile("http://localhost:8080(/alerts/(?:confirm|unsubscribe)/[\\w-]+)");
    private static ConfigurableApplicationContext service = started(Map.of());

    protected static Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("spring.datasource.url", DATABASE.jdbcUrl());
        settings.put("spring.datasource.username", DATABASE.user());
        settings.put("spring.datasource.password", DATABASE.password());
        settings.put("spring.kafka.bootstrap-servers", TestServers.kafka().bootstrapServers());
        settings.put("delivery.email.host", "127.0.0.1");
        settings.put("delivery.email.port", GATE.port());
        settings.put("delivery.retry-delays", "300ms");
        settings.put("delivery.instance", "story");
        settings.put("delivery.longest-pause", "1s");
        settings.put("subscription.requests-per-hour", "10000");
        settings.put("live.heartbeat", "500ms");
        settings.put("reach.token", TOKEN);
        settings.put("server.port", 0);
        return settings;
    }

    protected static ConfigurableApplicationContext started(Map<String, Object> others) {
        Map<String, Object> settings = settings();
        settings.putAll(others);
        SpringApplication application = new SpringApplicationBuilder(NotifyApplication.class).build();
        return application.run(settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new));
    }

    /** Ends the one service in order, for a story that wants to start its own. */
    protected static void stopService() {
        service.close();
    }

    protected static void startService() {
        service = started(Map.of());
    }

    protected static String unique(String word) {
        String letters = UUID.randomUUID()
                .toString()
                .replaceAll("[^0-9a-f]", "")
                .chars()
                .mapToObj(c -> String.valueOf((char) (c < 'a' ? 'g' + c - '0' : c)))
                .collect(Collectors.joining());
        return word + letters.substring(0, 12);
    }

    protected static String anAddress() {
        return "reader-" + UUID.randomUUID() + "@example.org";
    }

    protected static URI at(String path) {
        return URI.create("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port") + path);
    }

    protected static HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(at(path)).GET());
    }

    protected static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    protected static HttpResponse<String> post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .reduce((one, other) -> one + "&" + other)
                .orElse("");
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    protected static HttpResponse<String> ask(String json) {
        return send(HttpRequest.newBuilder(at("/alerts/api/subscriptions"))
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en")
                .POST(BodyPublishers.ofString(json)));
    }

    protected static void subscribe(String address, String q) {
        subscribe(address, q, "en");
    }

    protected static void subscribe(String address, String q, String language) {
        assertThat(ask("""
                {"email": "%s", "q": "%s", "alertLanguage": "%s"}""".formatted(address, q, language)).statusCode()).isEqualTo(202);
    }

    protected static void confirm(String address) {
        assertThat(post(linkIn(lastMailTo(address)), Map.of()).statusCode()).isEqualTo(200);
    }

    /** A confirmed subscription, whose mail box then holds one mail: the question. */
    protected static String aSubscriber(String q) {
        String address = anAddress();
        subscribe(address, q);
        confirm(address);
        return address;
    }

    protected static ReceivedMail lastMailTo(String address) {
        return until(() -> MAIL.messagesTo(address), mails -> !mails.isEmpty()).getLast();
    }

    /** The alerts that have arrived, once there are so many. */
    protected static List<ReceivedMail> alertsTo(String address, int count) {
        return until(() -> alertsTo(address), alerts -> alerts.size() >= count);
    }

    protected static List<ReceivedMail> alertsTo(String address) {
        return MAIL.messagesTo(address).stream()
                .filter(mail -> mail.headers().containsKey("list-id"))
                .toList();
    }

    protected static String linkIn(ReceivedMail mail) {
        Matcher link = LINK.matcher(mail.text());
        assertThat(link.find()).as("a link in: %s", mail.text()).isTrue();
        return link.group(1);
    }

    protected static <T> T until(Callable<T> what, Predicate<T> holds) {
        return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(what, holds::test);
    }

    /** Everything sent to the log before has been dealt with: a witness sent last has been seen. */
    protected static void everythingIsDecided(Desk.Draft... drafts) {
        for (Desk.Draft draft : drafts) {
            until(() -> version(draft), version -> version > 0);
        }
    }

    protected static long version(Desk.Draft draft) {
        return SQL.sql("select version from article where article_id = :id")
                .param("id", draft.id().value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** The account of an article's major version: candidates, delivered, excluded, failed, pending. */
    protected static Map<String, Object> account(Desk.Draft draft, long majorVersion) {
        return SQL
                .sql("select candidates, delivered, excluded, failed, pending, balanced from delivery_account"
                        + " where article_id = :id and major_version = :version")
                .param("id", draft.id().value())
                .param("version", majorVersion)
                .query()
                .listOfRows()
                .stream()
                .findFirst()
                .orElse(Map.of());
    }
}
