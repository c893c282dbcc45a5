package jarchi.notify.kafka;

import jarchi.events.EventRecord;
import jarchi.events.progress.DeliveriesCounted;
import jarchi.events.progress.ProgressEvents;
import jarchi.events.progress.ProgressTopic;
import jarchi.notify.progress.ProgressLog;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/** Tells editors through the log of progress. */
@Component
class ArticleProgressLog implements ProgressLog {
    private final KafkaTemplate<byte[], byte[]> kafka;

    ArticleProgressLog(KafkaTemplate<byte[], byte[]> kafka) {
        this.kafka = kafka;
    }

    @Override
    public void tell(List<DeliveriesCounted> accounts) {
        CompletableFuture.allOf(accounts.stream()
                        .map(account -> kafka.send(entry(account)))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }

    private static ProducerRecord<byte[], byte[]> entry(DeliveriesCounted account) {
        EventRecord message = ProgressEvents.write(account);
        byte[] key = account.articleId().value().getBytes(StandardCharsets.UTF_8);
        byte[] body = Objects.requireNonNull(message.value());
        var entry = new ProducerRecord<byte[], byte[]>(ProgressTopic.NAME, key, body);
        message.headers().forEach((name, value) -> entry.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return entry;
    }
}
