package jarchi.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Somebody with a mailbox who asks to be told. */
public final class Subscriber {
    private static final Pattern CONFIRM = Pattern.compile("https?://\\S+(/alerts/confirm/\\S+)");

    private final Web web;
    private final String address;

    public Subscriber(Web web, String address) {
        this.web = web;
        this.address = address;
    }

    /** One mail as it came. */
    public record Mail(
            String subject, String messageId, Instant receivedAt, String text, String html, JsonNode headers) {
        public String header(String name) {
            return StreamSupport.stream(headers.spliterator(), false)
                    .filter(header -> header.get("name").asString().equalsIgnoreCase(name))
                    .map(header -> header.get("value").asString())
                    .findFirst()
                    .orElse("");
        }
    }

    /** Asks, waits for the question "was that you?" and says yes. */
    public Subscriber asksFor(String search, String alertLanguage) {
        var answer = web.postJson(
                web.to("/alerts/api/subscriptions"),
                Map.of("email", address, "q", search, "alertLanguage", alertLanguage));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        await().atMost(Duration.ofMinutes(1)).until(() -> !everyMail().isEmpty());
        Matcher link = CONFIRM.matcher(everyMail().getLast().text());
        assertThat(link.find()).isTrue();
        assertThat(web.postForm(link.group(1), "").statusCode()).isEqualTo(200);
        return this;
    }

    /** The alerts so far, oldest first: every mail but the question. */
    public List<Mail> alerts() {
        return everyMail().stream().skip(1).toList();
    }

    public void hasExactly(int alerts) {
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(alerts()).hasSizeGreaterThanOrEqualTo(alerts));
        assertThat(alerts()).hasSize(alerts);
    }

    private List<Mail> everyMail() {
        return StreamSupport.stream(
                        web.json("/mail/api/messages?to=" + Web.encoded(address))
                                .spliterator(),
                        false)
                .map(mail -> new Mail(
                        mail.get("subject").asString(),
                        mail.get("messageId").asString(),
                        Instant.parse(mail.get("receivedAt").asString()),
                        mail.get("text").asString(),
                        mail.get("html").asString(),
                        mail.get("headers")))
                .toList();
    }
}
