package jarchi.index.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import jarchi.events.ArticleCorrected;
import jarchi.events.ArticleEvent;
import jarchi.events.ArticlePublished;
import jarchi.events.ArticleWithdrawn;
import jarchi.events.kafka.KafkaRecords;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** Says in one grammar, and counts, what became of each record. */
@Component
class Log {
    private static final Logger log = LoggerFactory.getLogger("jarchi.index");

    private static final String TRACE = "traceId";

    private final MeterRegistry meters;
    private final Clock clock;

    Log(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /** The time is from when the log took the event to when the index had it. */
    void indexed(Arrival arrival) {
        say(arrival, "INDEXED", " " + (clock.millis() - arrival.record().timestamp()) + " ms");
    }

    void stale(Arrival arrival) {
        say(arrival, "STALE", "");
    }

    /** What goes a second time into an index that nobody asks yet is counted and not told. */
    void rebuilt() {
        count("REBUILT");
    }

    void ignored(ConsumerRecord<?, ?> record, String why) {
        count("IGNORED");
        log.info("record {} -> IGNORED {}", KafkaRecords.place(record), why);
    }

    void deadLettered(DeadLetter letter) {
        count("DEAD-LETTERED");
        log.warn("record {} -> DEAD-LETTERED {}", KafkaRecords.place(letter.record()), letter.cause());
    }

    void waiting(int documents, String cause) {
        count("WAITING");
        log.warn("{} articles -> WAITING {}", documents, cause);
    }

    static String verb(ArticleEvent event) {
        return switch (event) {
            case ArticlePublished published -> "article-published";
            case ArticleCorrected corrected -> "article-corrected";
            case ArticleWithdrawn withdrawn -> "article-withdrawn";
        };
    }

    private void say(Arrival arrival, String outcome, String detail) {
        count(outcome);
        if (arrival.traceparent() != null) {
            MDC.put(TRACE, traceId(arrival.traceparent()));
        }
        var document = arrival.document();
        log.info("{} {} v{} -> {}{}", arrival.verb(), document.id(), document.version(), outcome, detail);
        MDC.remove(TRACE);
    }

    /** Of a traceparent {@code 00-<trace id>-<parent id>-<flags>}. */
    private static String traceId(String traceparent) {
        String[] parts = traceparent.split("-", -1);
        return parts.length == 4 ? parts[1] : "";
    }

    private void count(String outcome) {
        meters.counter("jarchi.index.records", "outcome", outcome).increment();
    }
}
