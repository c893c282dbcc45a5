package jarchi.events.progress;

import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.EventRecord;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingProgressTest {
    private final EventRecord counted =
            ProgressExamples.named("deliveries-counted.json").record();

    @Test
    void anUnknownTypeIsNewsFromTheFuture() {
        var headers = new HashMap<>(counted.headers());
        headers.put("ce_type", "news.article.printed.v1");

        assertThat(ProgressEvents.read(new EventRecord(counted.key(), headers, counted.value())))
                .isEqualTo(new IncomingProgress.UnknownType("news.article.printed.v1"));
    }

    @Test
    void unknownFieldsAndChannelsArePassedOverOrKept() {
        var future = (IncomingProgress.Told)
                ProgressEvents.read(ProgressExamples.named("deliveries-counted-from-the-future.json")
                        .record());

        var account = ((DeliveriesCounted) future.progress()).channels();
        assertThat(account).containsOnlyKeys("email", "telegram");
        assertThat(account.get("telegram").excluded()).containsEntry("MUTED", 1L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "sequence":4           | "sequence":0                | sequence
            "sequence":4,          | ''                          | sequence
            "version":3            | "version":0                 | version
            "candidates":1213      | "candidates":-1             | candidates
            "delivered":900        | "delivered":-1              | no count
            "UNSUBSCRIBED":2       | "UNSUBSCRIBED":-2           | no count
            "7m3kq9x2vd4t"         | "000000000000"              | is not the article's id
            "matchedAt"            | "matched"                   | matchedAt
            {"articleId"           | {                           | not the JSON
            """)
    void whatBreaksTheContractIsNamed(String part, String instead, String cause) {
        String body = new String(Objects.requireNonNull(counted.value()), StandardCharsets.UTF_8);
        assertThat(body).contains(part);

        assertThat(causeOf(body.replace(part, instead == null ? "" : instead))).contains(cause);
    }

    @Test
    void aRecordWithoutABodyOrATypeIsNoProgress() {
        assertThat(ProgressEvents.read(new EventRecord(counted.key(), counted.headers(), null)))
                .isInstanceOf(IncomingProgress.NotProgress.class);
        assertThat(ProgressEvents.read(new EventRecord(counted.key(), Map.of(), counted.value())))
                .isInstanceOf(IncomingProgress.NotProgress.class);
    }

    private String causeOf(String body) {
        var message = new EventRecord(counted.key(), counted.headers(), body.getBytes(StandardCharsets.UTF_8));
        return ((IncomingProgress.NotProgress) ProgressEvents.read(message)).cause();
    }
}
