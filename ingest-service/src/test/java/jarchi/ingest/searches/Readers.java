package jarchi.ingest.searches;

import jarchi.events.EventRecord;
import jarchi.events.Language;
import jarchi.events.searches.SearchesCounted;
import jarchi.events.searches.SearchesCounted.Outcome;
import jarchi.events.searches.SearchesEvents;
import jarchi.events.searches.SearchesTopic;
import jarchi.stack.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Tells what index-service would tell of readers, and what nobody should. */
final class Readers {
    private static final KafkaProducer<String, byte[]> KAFKA = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer());

    private Readers() {}

    static SearchesCounted inVain(String form, LocalDate day, String instance, String words, long readers) {
        return new SearchesCounted(instance, day, form, Outcome.NOTHING, words, Language.UZ_LATN, readers);
    }

    static SearchesCounted found(String form, LocalDate day, String instance, String words, long readers) {
        return new SearchesCounted(instance, day, form, Outcome.FOUND, words, Language.UZ_LATN, readers);
    }

    static void tell(SearchesCounted... all) {
        for (SearchesCounted counted : all) {
            send(SearchesEvents.write(counted));
        }
    }

    static void send(EventRecord event) {
        var message = new ProducerRecord<>(SearchesTopic.NAME, event.key(), event.value());
        event.headers().forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            KAFKA.send(message).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
