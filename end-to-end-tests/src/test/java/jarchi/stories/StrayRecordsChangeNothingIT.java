package jarchi.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jarchi.events.ArticleTopic;
import jarchi.people.Newsroom;
import jarchi.people.Newsroom.Seen;
import jarchi.people.Readers;
import jarchi.people.Subscriber;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** Repeated, late and broken records on the log. */
class StrayRecordsChangeNothingIT {
    private static final String WORD = "adashganxabar";

    private final Newsroom newsroom = Stage.newsroom();
    private final Readers readers = Stage.readers();

    @Test
    void aRepeatedAndALateEventChangeNothingAndABrokenOneGoesToTheDeadLetters() {
        Subscriber subscriber = Stage.subscriber("stray@reader.example").asksFor(WORD, "uz-Latn");
        Seen article = newsroom.writeAndPublish(Newsroom.anArticleAbout(WORD));
        subscriber.hasExactly(1);
        article = newsroom.retitle(article, "uz-Latn", "Ikkinchi sarlavha: " + WORD);
        article = newsroom.correct(article, "MAJOR", Map.of("uz-Latn", "Sarlavha tuzatildi."));
        subscriber.hasExactly(2);

        List<ConsumerRecord<byte[], byte[]>> events = eventsOf(article);
        assertThat(events).hasSize(2);
        produceAgain(events.getLast());
        produceAgain(events.getFirst());
        produceNonsense(article);
        Seen next = newsroom.writeAndPublish(Newsroom.anArticleAbout(WORD));

        String id = article.id();
        awaitFound(next.id());
        subscriber.hasExactly(3);
        assertThat(readers.find(id, WORD, "").orElseThrow().version()).isEqualTo(2);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> deadLettersOf(id).stream()
                        .anyMatch(letter -> new String(letter.value(), StandardCharsets.UTF_8).equals("no event")));
        assertThat(deadLettersOf(id)).allMatch(letter -> letter.headers().lastHeader("dlt-cause") != null);
    }

    private void awaitFound(String id) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> readers.find(id, WORD, "").isPresent());
    }

    private static List<ConsumerRecord<byte[], byte[]>> eventsOf(Seen article) {
        return records(ArticleTopic.NAME, article.id());
    }

    private static List<ConsumerRecord<byte[], byte[]>> deadLettersOf(String id) {
        return records(ArticleTopic.DEAD_LETTERS, id);
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(String topic, String key) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                Stage.stack().kafka().bootstrapServers(),
                "group.id",
                "story-" + UUID.randomUUID(),
                "enable.auto.commit",
                false);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var end = consumer.endOffsets(partitions);
            var found = new java.util.ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < end.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            return found.stream()
                    .filter(message ->
                            message.key() != null && new String(message.key(), StandardCharsets.UTF_8).equals(key))
                    .toList();
        }
    }

    private static void produceAgain(ConsumerRecord<byte[], byte[]> event) {
        produce(new ProducerRecord<>(event.topic(), event.partition(), event.key(), event.value(), event.headers()));
    }

    private static void produceNonsense(Seen article) {
        byte[] key = article.id().getBytes(StandardCharsets.UTF_8);
        produce(new ProducerRecord<>(ArticleTopic.NAME, key, "no event".getBytes(StandardCharsets.UTF_8)));
    }

    private static void produce(ProducerRecord<byte[], byte[]> message) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Stage.stack().kafka().bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(message);
            producer.flush();
        }
    }
}
