package jarchi.ingest.outbox;

import jarchi.events.ArticleTopic;
import jarchi.events.site.SiteTopic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * The log, open for writing: articles, and the settings of the site. Kafka lets in only the newest producer of one transactional id: a relay that
 * was thought dead and wakes up cannot write an old version behind a newer one.
 */
final class ArticleLog implements AutoCloseable {
    private final KafkaProducer<String, byte @Nullable []> producer;

    private ArticleLog(KafkaProducer<String, byte @Nullable []> producer) {
        this.producer = producer;
    }

    /** Blocks until Kafka has let this producer in; throws if it takes longer than the delivery timeout. */
    static ArticleLog open(Map<String, Object> kafka, OutboxSettings settings) {
        var producer = new KafkaProducer<String, byte @Nullable []>(
                properties(kafka, settings), new StringSerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
            producer.partitionsFor(ArticleTopic.NAME);
            producer.partitionsFor(SiteTopic.NAME);
            return new ArticleLog(producer);
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    private static Map<String, Object> properties(Map<String, Object> kafka, OutboxSettings settings) {
        int timeout = Math.toIntExact(settings.deliveryTimeout().toMillis());
        var properties = new HashMap<>(kafka);
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, settings.transactionalId());
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        // A commit sends at once what still lingers, so waiting for fuller requests costs a lone record nothing
        properties.put(ProducerConfig.LINGER_MS_CONFIG, Math.min(1_000, timeout / 2));
        properties.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        properties.put(ProducerConfig.COMPRESSION_ZSTD_LEVEL_CONFIG, 1);
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, ArticleTopic.MAX_RECORD_BYTES);
        properties.put(
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                settings.batchBytes().toBytes() + 2L * ArticleTopic.MAX_RECORD_BYTES);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeout);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout / 2);
        properties.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 2 * timeout);
        properties.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return properties;
    }

    /**
     * Writes all rows or none, in their order.
     *
     * @return where each row stands now
     * @throws RefusedByLog if one of them can never be written
     */
    List<RecordMetadata> write(List<OutboxRow> rows) throws RefusedByLog, InterruptedException {
        producer.beginTransaction();
        var acks = new ArrayList<Future<RecordMetadata>>();
        try {
            // After one that the producer itself refuses, the next send throws
            rows.forEach(row -> acks.add(producer.send(row.toRecord())));
            producer.commitTransaction();
        } catch (KafkaException e) {
            refused(rows, acks);
            throw e;
        }
        return acks.stream().map(Future::resultNow).toList();
    }

    private static void refused(List<OutboxRow> rows, List<Future<RecordMetadata>> acks)
            throws RefusedByLog, InterruptedException {
        for (int i = 0; i < acks.size(); i++) {
            if (acks.get(i).isDone()) {
                try {
                    acks.get(i).get();
                } catch (ExecutionException e) {
                    if (isAboutTheRecord(e.getCause())) {
                        throw new RefusedByLog(rows.get(i), String.valueOf(e.getCause()));
                    }
                }
            }
        }
    }

    private static boolean isAboutTheRecord(@Nullable Throwable cause) {
        return cause instanceof RecordTooLargeException
                || cause instanceof InvalidRecordException
                || cause instanceof SerializationException;
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }

    /** Kafka will not take this row, now or later. */
    static final class RefusedByLog extends Exception {
        private final transient OutboxRow row;

        RefusedByLog(OutboxRow row, String because) {
            super(because);
            this.row = row;
        }

        OutboxRow row() {
            return row;
        }
    }
}
