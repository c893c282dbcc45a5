package jarchi.notify.stories;

import static jarchi.notify.stories.Desk.anArticle;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.ArticleEvent;
import jarchi.events.ArticleEvents;
import jarchi.events.EventOrigin;
import jarchi.events.EventRecord;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The number that an editor sees before publishing is the number that the publication then alerts. */
class HowManyAPublicationWouldAlertIT extends NotifyStory {
    @Test
    void isTheNumberThatItThenAlerts() {
        String word = unique("reach");
        aSubscriber(word);
        aSubscriber("toshkent OR " + word);
        String russian = anAddress();
        subscribe(russian, word, "ru");
        confirm(russian);
        subscribe(anAddress(), word);
        aSubscriber(unique("other"));
        var article = anArticle("Within reach: " + word);

        JsonNode reach = reachOf(article.published());

        assertThat(reach.toString())
                .isEqualTo("{\"alerts\":3,\"channels\":{\"email\":{\"alerts\":3,\"languages\":{\"en\":2,\"ru\":1}}}}");
        assertThat(version(article)).isZero();
        DESK.send(article.published());
        everythingIsDecided(article);
        assertThat(account(article, 1)).containsEntry("candidates", 3).containsEntry("excluded", 0L);
    }

    @Test
    void countsThoseWhoWereToldOfAnEarlierVersion() {
        String word = unique("earlier");
        String told = aSubscriber(word);
        var article = anArticle("First " + word);
        DESK.send(article.published());
        alertsTo(told, 1);
        until(() -> account(article, 1), account -> Long.valueOf(1).equals(account.get("delivered")));

        var withoutTheWord = article.saying("Without it");

        assertThat(alerts(withoutTheWord.corrected(2, "A date"))).isEqualTo(1);
        assertThat(alerts(withoutTheWord.withdrawn(2, "A mistake"))).isEqualTo(1);
        assertThat(alerts(withoutTheWord.correctedInSmall(2, 1))).isZero();
        DESK.send(withoutTheWord.withdrawn(2, "A mistake"));
        until(() -> version(article), version -> version == 2);
        assertThat(account(article, 2)).containsEntry("candidates", 1);
    }

    @Test
    void isNoneForWhatNobodyWantsOrWasErased() {
        String word = unique("erased");
        aSubscriber(word);
        var article = anArticle("Erased " + word);
        DESK.send(article.published());
        everythingIsDecided(article);
        DESK.erase(article.id());
        until(
                () -> SQL.sql("select erased_at is not null from article where article_id = :id")
                        .param("id", article.id().value())
                        .query(Boolean.class)
                        .single(),
                erased -> erased);

        assertThat(alerts(article.corrected(2, "A date"))).isZero();
        assertThat(reachOf(anArticle(unique("nobody")).published()).toString())
                .isEqualTo("{\"alerts\":0,\"channels\":{}}");
    }

    @Test
    void isToldToNobodyWithoutTheSecret() {
        EventRecord event = event(anArticle("Secret").published());

        assertThat(ask(event, "Bearer wrong").statusCode()).isEqualTo(404);
        assertThat(ask(event, TOKEN).statusCode()).isEqualTo(404);
        assertThat(ask(event, "").statusCode()).isEqualTo(404);
        try (var closed = started(Map.of("delivery.instance", "closed", "reach.token", ""))) {
            String port = closed.getEnvironment().getProperty("local.server.port");
            URI there = URI.create("http://127.0.0.1:" + port + "/internal/reach");
            assertThat(send(request(event, "Bearer ").uri(there)).statusCode()).isEqualTo(404);
            assertThat(send(request(event, "Bearer " + TOKEN).uri(there)).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void isRefusedForWhatIsNoEvent() throws IOException {
        EventRecord event = event(anArticle("Broken").published());
        var without = new EventRecord(event.key(), Map.of(), event.value());
        var unknown = new EventRecord(event.key(), Map.of("ce_type", "news.article.printed.v1"), event.value());
        var broken = new EventRecord(event.key(), event.headers(), "{".getBytes());

        for (EventRecord wrong : new EventRecord[] {without, unknown, broken}) {
            var answer = ask(wrong, "Bearer " + TOKEN);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
        assertThat(statusFor(9 * 1024 * 1024)).startsWith("HTTP/1.1 413");
        var endless = request(event, "Bearer " + TOKEN)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[100])));
        assertThat(send(endless).statusCode()).isEqualTo(411);
    }

    /** The answer to a body that is announced and never sent: it comes before the body does. */
    private static String statusFor(int announced) throws IOException {
        try (var socket = new Socket("127.0.0.1", at("/").getPort())) {
            socket.getOutputStream().write("""
                            POST /internal/reach HTTP/1.1\r
                            Host: localhost\r
                            Authorization: Bearer %s\r
                            Content-Length: %d\r
                            \r
                            """.formatted(TOKEN, announced).getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    static long alerts(ArticleEvent event) {
        return reachOf(event).get("alerts").asLong();
    }

    private static JsonNode reachOf(ArticleEvent event) {
        var answer = ask(event(event), "Bearer " + TOKEN);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static EventRecord event(ArticleEvent event) {
        return ArticleEvents.write(event, new EventOrigin(1, Instant.now(), null));
    }

    private static HttpResponse<String> ask(EventRecord event, String authorization) {
        return send(request(event, authorization));
    }

    private static HttpRequest.Builder request(EventRecord event, String authorization) {
        var request = HttpRequest.newBuilder(at("/internal/reach"))
                .header("Content-Type", "application/json")
                .header("ce-subject", String.valueOf(event.key()))
                .POST(BodyPublishers.ofByteArray(Objects.requireNonNull(event.value())));
        event.headers().forEach((name, value) -> {
            if (name.equals("ce_type")) {
                request.header("ce-type", value);
            }
        });
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return request;
    }
}
