package jarchi.ingest.timeline;

import jarchi.events.ArticleId;
import jarchi.events.EventRecord;
import jarchi.events.progress.ArticleProgress;
import jarchi.events.progress.ArticleSearchable;
import jarchi.events.progress.DeliveriesCounted;
import jarchi.events.progress.DeliveriesCounted.Account;
import jarchi.events.progress.ProgressEvents;
import jarchi.events.progress.ProgressTopic;
import jarchi.stack.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Tells what index-service and notify-service would tell, and what nobody should. */
final class OtherServices {
    private static final KafkaProducer<String, byte[]> KAFKA = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer());

    private OtherServices() {}

    static ArticleSearchable searchable(String id, long version, Instant at) {
        return new ArticleSearchable(new ArticleId(id), version, at);
    }

    /** Of so many candidates this many are pending, the others were delivered. */
    static DeliveriesCounted counted(String id, long version, long sequence, long candidates, long pending) {
        var email = new Account(candidates - pending, 0, pending, Map.of());
        return counted(id, version, sequence, candidates, candidates == 0 ? Map.of() : Map.of("email", email));
    }

    static DeliveriesCounted counted(
            String id, long version, long sequence, long candidates, Map<String, Account> channels) {
        Instant now = Instant.now();
        return new DeliveriesCounted(new ArticleId(id), version, sequence, now, now, candidates, channels);
    }

    static void tell(ArticleProgress... all) {
        for (ArticleProgress progress : all) {
            send(ProgressEvents.write(progress));
        }
    }

    static void send(EventRecord event) {
        var message = new ProducerRecord<>(ProgressTopic.NAME, event.key(), event.value());
        event.headers().forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            KAFKA.send(message).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
