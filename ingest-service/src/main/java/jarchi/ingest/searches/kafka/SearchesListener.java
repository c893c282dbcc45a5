package jarchi.ingest.searches.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import jarchi.events.kafka.KafkaRecords;
import jarchi.events.searches.IncomingSearches;
import jarchi.events.searches.SearchesCounted;
import jarchi.events.searches.SearchesCounted.Outcome;
import jarchi.events.searches.SearchesEvents;
import jarchi.events.searches.SearchesTopic;
import jarchi.ingest.searches.CountedSearches;
import jarchi.ingest.searches.CountedSearches.Counted;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Takes batches of counts. A batch is committed when PostgreSQL has it, and is tried again until then; a record that cannot
 * be used holds up nobody and is not kept.
 */
@Component
class SearchesListener {
    private static final Logger log = LoggerFactory.getLogger(SearchesListener.class);

    private final CountedSearches searches;
    private final MeterRegistry meters;

    SearchesListener(CountedSearches searches, MeterRegistry meters) {
        this.searches = searches;
        this.meters = meters;
    }

    @KafkaListener(
            id = "searches",
            groupId = "${spring.kafka.consumer.group-id}-searches",
            topics = SearchesTopic.NAME,
            batch = "true")
    void on(List<ConsumerRecord<byte[], byte[]>> records) {
        List<Counted> counted = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> message : records) {
            switch (SearchesEvents.read(KafkaRecords.of(message))) {
                case IncomingSearches.Told told -> counted.add(counted(told.counted()));
                case IncomingSearches.UnknownType unknown -> skip(message, "UNKNOWN", unknown.type());
                case IncomingSearches.NotACount broken -> skip(message, "UNREADABLE", broken.cause());
            }
        }
        searches.keep(counted);
        count("KEPT", counted.size());
    }

    private static Counted counted(SearchesCounted told) {
        return new Counted(
                told.form(),
                told.outcome() == Outcome.FOUND,
                told.day(),
                told.instance(),
                told.words(),
                told.language(),
                told.readers());
    }

    private void skip(ConsumerRecord<?, ?> message, String outcome, String why) {
        count(outcome, 1);
        log.warn("searches {} -> {} {}", KafkaRecords.place(message), outcome, why);
    }

    private void count(String outcome, int records) {
        meters.counter("jarchi.ingest.searches", "outcome", outcome).increment(records);
    }
}
