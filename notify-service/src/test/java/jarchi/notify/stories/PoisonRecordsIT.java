package jarchi.notify.stories;

import static jarchi.notify.stories.Desk.anArticle;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.ArticleEvents;
import jarchi.events.ArticleTopic;
import jarchi.events.EventExamples;
import jarchi.stack.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

class PoisonRecordsIT extends NotifyStory {
    @Test
    void whatIsNotAnEventIsKeptWithItsCauseAndTheNextOneIsTold() {
        String word = unique("poison");
        String reader = aSubscriber(word);
        var good = anArticle("Good " + word);
        var poison = new ProducerRecord<>(
                ArticleTopic.NAME, good.id().value(), ("{" + word).getBytes(StandardCharsets.UTF_8));
        poison.headers().add("ce_type", ArticleEvents.PUBLISHED.getBytes(StandardCharsets.UTF_8));

        DESK.send(poison);
        DESK.send(good.published());

        assertThat(alertsTo(reader, 1)).hasSize(1);
        ConsumerRecord<String, String> letter =
                letter(each -> each.value() != null && each.value().contains(word));
        assertThat(header(letter, "dlt-consumer")).isEqualTo("notify-service");
        assertThat(header(letter, "dlt-cause")).contains("not the JSON of this type");
        assertThat(header(letter, "dlt-original-topic")).isEqualTo(ArticleTopic.NAME);
        assertThat(header(letter, "ce_type")).isEqualTo(ArticleEvents.PUBLISHED);
    }

    @Test
    void whatIsTooLargeToBeKeptIsKeptWithoutItsValue() {
        String word = unique("boulder");
        String reader = aSubscriber(word);
        var good = anArticle("After the " + word);
        var boulder = new ProducerRecord<>(ArticleTopic.NAME, word, new byte[12 * 1024 * 1024]);
        boulder.headers().add("ce_type", ArticleEvents.PUBLISHED.getBytes(StandardCharsets.UTF_8));

        DESK.sendCompressed(boulder);
        DESK.send(good.published());

        assertThat(alertsTo(reader, 1)).hasSize(1);
        ConsumerRecord<String, String> letter = letter(each -> word.equals(each.key()));
        assertThat(letter.value()).isNull();
        assertThat(header(letter, "dlt-left-out")).isEqualTo("value");
        assertThat(header(letter, "dlt-original-offset")).matches("\\d+");
        assertThat(header(letter, "ce_type")).isEqualTo(ArticleEvents.PUBLISHED);
    }

    @Test
    void aTypeFromTheFutureIsSkipped() {
        String word = unique("future");
        double before = unknownTypes();
        String reader = aSubscriber(word);
        var good = anArticle("Good " + word);
        var future = new ProducerRecord<>(ArticleTopic.NAME, good.id().value(), "{}".getBytes(StandardCharsets.UTF_8));
        future.headers().add("ce_type", "news.article.sung.v1".getBytes(StandardCharsets.UTF_8));

        DESK.send(future);
        DESK.send(good.published());

        assertThat(alertsTo(reader, 1)).hasSize(1);
        assertThat(unknownTypes()).isEqualTo(before + 1);
    }

    /** As those who watch read it. */
    private static double unknownTypes() {
        return get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("news_records_unknown_type_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @Test
    void everyReleasedExampleIsTaken() {
        EventExamples.all().forEach(example -> {
            var entry = new ProducerRecord<>(
                    ArticleTopic.NAME, example.record().key(), example.record().value());
            example.record()
                    .headers()
                    .forEach((name, value) -> entry.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            DESK.send(entry);
        });
        EventExamples.all()
                .forEach(example -> until(
                        () -> SQL.sql("select count(*) from article where article_id = :id and version > 0")
                                .param("id", example.record().key())
                                .query(Long.class)
                                .single(),
                        count -> count == 1));
    }

    private static ConsumerRecord<String, String> letter(Predicate<ConsumerRecord<String, String>> which) {
        List<ConsumerRecord<String, String>> letters = new ArrayList<>();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(ArticleTopic.DEAD_LETTERS, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return until(
                    () -> {
                        consumer.poll(Duration.ofMillis(200)).forEach(letters::add);
                        return letters.stream().filter(which).findFirst().orElse(null);
                    },
                    letter -> letter != null);
        }
    }

    private static String header(ConsumerRecord<?, ?> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
