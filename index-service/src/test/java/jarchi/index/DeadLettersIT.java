package jarchi.index;

import static jarchi.index.newsroom.Reader.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import jarchi.events.ArticleTopic;
import jarchi.events.EventRecord;
import jarchi.events.Language;
import jarchi.index.newsroom.AnArticle;
import jarchi.index.newsroom.Newsroom;
import jarchi.index.newsroom.Reader;
import jarchi.index.newsroom.WithRealServers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A record that cannot be used is kept with its cause and stops nobody. */
@WithRealServers
class DeadLettersIT {
    private static final int TOO_LARGE = ArticleTopic.MAX_RECORD_BYTES + 128 * 1024;

    @LocalServerPort
    int port;

    @Autowired
    MeterRegistry meters;

    @Test
    void aRecordThatIsNotAnEventIsKeptAndTheNextIsIndexed() {
        var article = AnArticle.in(Language.EN, "After the poison");
        byte[] body = "{\"articleId\":17".getBytes(StandardCharsets.UTF_8);
        String key = article.id().value();

        Newsroom.send(new EventRecord(key, Map.of("ce_type", "news.article.published.v1", "x-own", "kept"), body));
        Newsroom.publish(article.published());

        eventually(() -> isFound(article, "poison"));
        ConsumerRecord<String, byte[]> letter = letterOf(key);
        assertThat(letter.value()).isEqualTo(body);
        assertThat(header(letter, "x-own")).isEqualTo("kept");
        assertThat(header(letter, "ce_type")).isEqualTo("news.article.published.v1");
        assertThat(header(letter, "dlt-cause")).contains("not the JSON of this type");
        assertThat(header(letter, "dlt-consumer")).isEqualTo("index-service");
        assertThat(header(letter, "dlt-original-topic")).isEqualTo("news.articles.v1");
        assertThat(header(letter, "dlt-original-partition")).matches("\\d+");
        assertThat(header(letter, "dlt-original-offset")).matches("\\d+");
        assertThat(header(letter, "dlt-original-time")).endsWith("Z");
    }

    @Test
    void aDocumentThatTheIndexRefusesIsKeptAndItsNeighboursAreIndexed() {
        var before = AnArticle.in(Language.EN, "Neighbour to the left");
        var refused = AnArticle.in(Language.EN, "Refused document").region("x".repeat(40_000));
        var after = AnArticle.in(Language.EN, "Neighbour to the right");

        Newsroom.publish(before.published(), refused.published(), after.published());

        eventually(() -> isFound(before, "neighbour left") && isFound(after, "neighbour right"));
        eventually(() -> letterOf(refused.id().value()) != null);
        assertThat(header(letterOf(refused.id().value()), "dlt-cause"))
                .startsWith("400 ")
                .contains("region");
        assertThat(isFound(refused, "refused document")).isFalse();
    }

    @Test
    void whenTheIndexRefusesANewerVersionTheOlderOneStands() {
        var article = AnArticle.in(Language.EN, "Standing lighthouse");
        var first = article.published();
        var second = article.version(2).region("x".repeat(40_000)).published();

        Newsroom.publish(first, second);

        eventually(() -> isFound(article, "standing lighthouse"));
        eventually(() -> letterOf(article.id().value()) != null);
    }

    @Test
    void anEventOfAnUnknownTypeIsPassedOverAndCounted() {
        var article = AnArticle.in(Language.EN, "After the future");
        double before = ignored();

        Newsroom.send(new EventRecord(
                article.id().value(), Map.of("ce_type", "news.article.translated.v9"), new byte[] {'{', '}'}));
        Newsroom.publish(article.published());

        eventually(() -> isFound(article, "after the future"));
        assertThat(ignored()).isEqualTo(before + 1);
        assertThat(new Reader(port)
                        .get("/actuator/metrics/jarchi.index.records?tag=outcome:IGNORED")
                        .body())
                .contains("\"value\":" + (before + 1));
    }

    @Test
    void aRecordTooLargeForTheDeadLettersIsKeptWithoutItsValue() {
        var article = AnArticle.in(Language.EN, "After the boulder");
        String key = article.id().value();
        var boulder = new ProducerRecord<>(ArticleTopic.NAME, key, new byte[TOO_LARGE]);
        boulder.headers().add("ce_type", "news.article.published.v1".getBytes(StandardCharsets.UTF_8));

        Newsroom.sendCompressed(boulder);
        Newsroom.publish(article.published());

        eventually(() -> isFound(article, "boulder"));
        ConsumerRecord<String, byte[]> letter = letterOf(key);
        assertThat(letter.value()).isNull();
        assertThat(header(letter, "dlt-left-out")).isEqualTo("value");
        assertThat(header(letter, "ce_type")).isEqualTo("news.article.published.v1");
        assertThat(header(letter, "dlt-cause")).contains("not the JSON of this type");
        assertThat(header(letter, "dlt-original-topic")).isEqualTo("news.articles.v1");
        assertThat(header(letter, "dlt-original-partition")).matches("\\d+");
        assertThat(header(letter, "dlt-original-offset")).matches("\\d+");
    }

    @Test
    void aRecordTooLargeEvenWithoutItsValueIsKeptAsThePlaceWhereItStands() {
        var article = AnArticle.in(Language.EN, "After the mountain");
        var mountain = new ProducerRecord<>(ArticleTopic.NAME, article.id().value(), new byte[] {'x'});
        mountain.headers().add("ce_type", "news.article.published.v1".getBytes(StandardCharsets.UTF_8));
        mountain.headers().add("x-own", new byte[TOO_LARGE]);

        Newsroom.sendCompressed(mountain);
        Newsroom.publish(article.published());

        eventually(() -> isFound(article, "mountain"));
        ConsumerRecord<String, byte[]> letter = Newsroom.deadLetters().stream()
                .filter(each -> each.key() == null)
                .findFirst()
                .orElseThrow();
        assertThat(letter.value()).isNull();
        assertThat(header(letter, "dlt-left-out")).isEqualTo("key, headers, value");
        assertThat(header(letter, "dlt-original-partition")).matches("\\d+");
        assertThat(header(letter, "dlt-original-offset")).matches("\\d+");
    }

    private double ignored() {
        return meters.counter("jarchi.index.records", "outcome", "IGNORED").count();
    }

    private boolean isFound(AnArticle article, String words) {
        return new Reader(port).idsFound("q", words).contains(article.id().value());
    }

    private static ConsumerRecord<String, byte[]> letterOf(String key) {
        return Newsroom.deadLetters().stream()
                .filter(letter -> key.equals(letter.key()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no dead letter of " + key));
    }

    private static String header(ConsumerRecord<String, byte[]> letter, String name) {
        return new String(
                Objects.requireNonNull(letter.headers().lastHeader(name)).value(), StandardCharsets.UTF_8);
    }
}
