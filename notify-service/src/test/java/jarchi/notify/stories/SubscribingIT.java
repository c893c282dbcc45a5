package jarchi.notify.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.stack.ReceivedMail;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubscribingIT extends NotifyStory {
    @Test
    void theQuestionIsAskedAndOnlyTheButtonAnswersIt() {
        String address = anAddress();
        subscribe(address, unique("asked"), "ru");

        ReceivedMail question = lastMailTo(address);
        assertThat(question.subject()).isEqualTo("Подтвердите подписку на новости");
        assertThat(question.text()).contains("7 дней");
        assertThat(get(linkIn(question)).statusCode()).isEqualTo(200);
        assertThat(statusOf(address)).isEqualTo("PENDING");
        HttpResponse<String> answer = post(linkIn(question), Map.of());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(statusOf(address)).isEqualTo("CONFIRMED");
        assertThat(post(linkIn(question), Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void aConfirmationLinkDoesNotBringBackWhoHasUnsubscribed() {
        String word = unique("final");
        String address = anAddress();
        subscribe(address, word);
        ReceivedMail question = lastMailTo(address);
        confirm(address);
        String token = SQL.sql("select unsubscribe_token from subscription where email = :email")
                .param("email", address)
                .query(String.class)
                .single();

        post("/alerts/unsubscribe/" + token, Map.of());
        post(linkIn(question), Map.of());

        assertThat(SQL.sql("select status from subscription where unsubscribe_token = :token and email is null")
                        .param("token", token)
                        .query(String.class)
                        .single())
                .isEqualTo("UNSUBSCRIBED");
        assertThat(get("/alerts/unsubscribe/" + token).statusCode()).isEqualTo(200);
        assertThat(post("/alerts/unsubscribe/" + token, Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void aLinkThatIsTooOldOrNotOursIsDead() {
        String address = anAddress();
        subscribe(address, unique("expired"));
        ReceivedMail question = lastMailTo(address);
        SQL.sql("update confirmation set expires_at = now() where subscription_id = "
                        + "(select id from subscription where email = :email)")
                .param("email", address)
                .update();

        assertThat(get(linkIn(question)).statusCode()).isEqualTo(404);
        assertThat(post(linkIn(question), Map.of()).statusCode()).isEqualTo(404);
        assertThat(statusOf(address)).isEqualTo("PENDING");
        assertThat(get("/alerts/unsubscribe/nonsense").statusCode()).isEqualTo(404);
        assertThat(post("/alerts/unsubscribe/nonsense", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void theSameWishMakesOneSubscriptionAndOneQuestion() {
        String word = unique("twice");
        String address = anAddress();

        subscribe(address, word + " park");
        subscribe(address.toUpperCase(java.util.Locale.ROOT), " " + word + "  park ");

        lastMailTo(address);
        assertThat(SQL.sql("select count(*) from subscription where lower(email) = :email")
                        .param("email", address)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(SQL.sql("select count(*) from delivery join subscription s on s.id = subscription_id"
                                + " where lower(s.email) = :email")
                        .param("email", address)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nobodyIsFloodedAndNobodyLearnsWhoIsKnown() {
        String address = anAddress();
        String first = ask(wish(address, unique("flood"))).body();
        for (int i = 0; i < 8; i++) {
            HttpResponse<String> answer = ask(wish(address, unique("flood")));
            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(answer.body()).isEqualTo(first);
        }
        assertThat(SQL.sql("select count(*) from delivery join subscription s on s.id = subscription_id"
                                + " where s.email = :email")
                        .param("email", address)
                        .query(Long.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void eachWrongFieldIsNamed() {
        HttpResponse<String> answer = ask("""
                {"email": "no address", "q": "\\"open", "language": "tr", "category": "gossip"}""");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body())
                .contains("\"field\":\"email\"", "\"field\":\"q\"", "\"field\":\"language\"")
                .contains("\"field\":\"category\"", "\"field\":\"alertLanguage\"");
    }

    @Test
    void aBodyThatIsNotJsonOrTooLargeIsRefused() {
        assertThat(ask("{\"email\":").statusCode()).isEqualTo(400);
        assertThat(ask("{\"email\":").headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(ask("{\"q\": \"" + "x".repeat(70_000) + "\"}").statusCode()).isEqualTo(413);
        HttpResponse<String> other = send(HttpRequest.newBuilder(at("/alerts/api/subscriptions"))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("x")));
        assertThat(other.statusCode()).isEqualTo(415);
    }

    @Test
    void aBodyThatDoesNotSayHowLongItIsIsRefusedOnceItIsTooLong() {
        String large = "{\"q\": \"" + "x".repeat(70_000) + "\"}";
        assertThat(chunked("/alerts/api/subscriptions", "application/json", large)
                        .statusCode())
                .isEqualTo(413);
        assertThat(chunked("/alerts", "application/x-www-form-urlencoded", "q=" + "x".repeat(70_000))
                        .statusCode())
                .isEqualTo(413);
        assertThat(chunked("/alerts/api/subscriptions", "application/json", wish(anAddress(), unique("chunked")))
                        .statusCode())
                .isEqualTo(202);
    }

    private static HttpResponse<String> chunked(String path, String type, String body) {
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(UTF_8)))));
    }

    @Test
    void thePageSaysWhatIsWrongAndTakesWhatIsRight() {
        HttpResponse<String> page = get("/alerts?ui=en&q=%22IT+Park%22&lang=ru&category=sport");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("value=\"&quot;IT Park&quot;\"", "News alerts by e-mail");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'");

        String address = anAddress();
        HttpResponse<String> wrong =
                post("/alerts", Map.of("ui", "en", "email", "x", "q", "a* b", "alertLanguage", "en"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("Enter one e-mail address", "href=\"#email\"", "href=\"#q\"");
        HttpResponse<String> right = post("/alerts", Map.of("email", address, "q", "park", "alertLanguage", "en"));
        assertThat(right.statusCode()).isEqualTo(302);
        assertThat(right.headers().firstValue("Location").orElse("")).endsWith("/alerts/sent");
        assertThat(get("/alerts/sent").statusCode()).isEqualTo(200);
        lastMailTo(address);
    }

    @Test
    void aFormOfAnotherSiteIsNotTaken() {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(at("/alerts"))
                .header("Origin", "https://elsewhere.example")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("email=a%40example.org&q=x&alertLanguage=en")));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private static String wish(String address, String q) {
        return """
                {"email": "%s", "q": "%s", "alertLanguage": "en"}""".formatted(address, q);
    }

    private static String statusOf(String address) {
        return SQL.sql("select status from subscription where email = :email")
                .param("email", address)
                .query(String.class)
                .single();
    }
}
