package jarchi.ingest.timeline.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import jarchi.events.kafka.KafkaRecords;
import jarchi.events.progress.ArticleProgress;
import jarchi.events.progress.ArticleSearchable;
import jarchi.events.progress.DeliveriesCounted;
import jarchi.events.progress.IncomingProgress;
import jarchi.events.progress.ProgressEvents;
import jarchi.events.progress.ProgressTopic;
import jarchi.ingest.timeline.Deliveries;
import jarchi.ingest.timeline.Timelines;
import jarchi.ingest.timeline.Timelines.Counted;
import jarchi.ingest.timeline.Timelines.Searchable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Takes batches of progress. A batch is committed when PostgreSQL has it, and is tried again until then; a record that
 * cannot be used holds up nobody and is counted. It is not kept: whatever matters is told again, or in the next account.
 */
@Component
class ProgressListener {
    private static final Logger log = LoggerFactory.getLogger(ProgressListener.class);

    private final Timelines timelines;
    private final MeterRegistry meters;

    ProgressListener(Timelines timelines, MeterRegistry meters) {
        this.timelines = timelines;
        this.meters = meters;
    }

    @KafkaListener(id = "progress", idIsGroup = false, topics = ProgressTopic.NAME, batch = "true")
    void on(List<ConsumerRecord<byte[], byte[]>> records) {
        List<Searchable> searchable = new ArrayList<>();
        List<Counted> counted = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> message : records) {
            switch (ProgressEvents.read(KafkaRecords.of(message))) {
                case IncomingProgress.Told told -> sort(told.progress(), searchable, counted);
                case IncomingProgress.UnknownType unknown -> skip(message, "UNKNOWN", unknown.type());
                case IncomingProgress.NotProgress broken -> skip(message, "UNREADABLE", broken.cause());
            }
        }
        timelines.searchable(searchable);
        timelines.counted(counted);
        count("KEPT", searchable.size() + counted.size());
    }

    private static void sort(ArticleProgress progress, List<Searchable> searchable, List<Counted> counted) {
        String id = progress.articleId().value();
        switch (progress) {
            case ArticleSearchable now -> searchable.add(new Searchable(id, now.version(), now.at()));
            case DeliveriesCounted now -> counted.add(new Counted(id, now.version(), now.sequence(), deliveries(now)));
        }
    }

    private static Deliveries deliveries(DeliveriesCounted counted) {
        Map<String, Deliveries.Account> channels = new HashMap<>();
        counted.channels()
                .forEach((channel, account) -> channels.put(
                        channel,
                        new Deliveries.Account(
                                account.delivered(), account.failed(), account.pending(), account.excluded())));
        return new Deliveries(counted.at(), counted.matchedAt(), counted.candidates(), channels);
    }

    private void skip(ConsumerRecord<?, ?> message, String outcome, String why) {
        count(outcome, 1);
        log.warn("progress {} -> {} {}", KafkaRecords.place(message), outcome, why);
    }

    private void count(String outcome, int records) {
        meters.counter("jarchi.ingest.progress", "outcome", outcome).increment(records);
    }
}
