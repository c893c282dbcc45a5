package jarchi.notify.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jarchi.events.ArticleEvents;
import jarchi.events.ArticleId;
import jarchi.events.ArticleTopic;
import jarchi.events.Incoming;
import jarchi.events.kafka.KafkaRecords;
import jarchi.notify.alert.Deciding;
import jarchi.notify.article.ArticleChanges;
import jarchi.notify.article.PublicChange;
import jarchi.notify.site.NewsSite;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Takes batches of the article log, as soon as it is known what the desk says of the site. Offsets are committed when the whole batch is decided; what was decided before a crash
 * is found stale when it is read again. When PostgreSQL is away the batch is read again until it is back; a record that
 * cannot be used goes to the dead letters and holds up nobody.
 */
@Component
class ArticleListener {
    private static final Logger log = LoggerFactory.getLogger(ArticleListener.class);

    private final NewsSite site;
    private final Deciding deciding;
    private final DeadLetters deadLetters;
    private final Counter unknownTypes;

    ArticleListener(NewsSite site, Deciding deciding, DeadLetters deadLetters, MeterRegistry meters) {
        this.site = site;
        this.unknownTypes = meters.counter("news.records.unknown.type");
        this.deciding = deciding;
        this.deadLetters = deadLetters;
    }

    @KafkaListener(topics = ArticleTopic.NAME, groupId = "notify-service", batch = "true")
    void on(List<ConsumerRecord<byte[], byte[]>> messages) {
        if (!site.knowsTheWords()) {
            throw new NotYet();
        }
        List<String> articleIds = messages.stream()
                .map(message -> KafkaRecords.of(message).key())
                .filter(ArticleListener::isArticleId)
                .distinct()
                .toList();
        Map<String, Long> known = prepare(articleIds);
        messages.forEach(message -> on(message, known));
    }

    private Map<String, Long> prepare(List<String> articleIds) {
        try {
            return deciding.prepare(articleIds);
        } catch (DataAccessException | TransactionException e) {
            log.warn("articles -> WAITING for PostgreSQL: {}", e.getMessage());
            throw e;
        }
    }

    private static boolean isArticleId(@Nullable String key) {
        return key != null && ArticleId.isValid(key);
    }

    private void on(ConsumerRecord<byte[], byte[]> message, Map<String, Long> known) {
        try {
            on(message, ArticleEvents.read(KafkaRecords.of(message)), known);
        } catch (DataIntegrityViolationException e) {
            deadLetters.keep(message, "PostgreSQL will not take it: " + e.getMostSpecificCause());
        } catch (DataAccessException | TransactionException | DeadLetters.NotTaken e) {
            log.warn("record {} -> WAITING {}", KafkaRecords.place(message), e.getMessage());
            throw e;
        } catch (RuntimeException e) {
            log.error("record {} could not be used", KafkaRecords.place(message), e);
            deadLetters.keep(message, e.toString());
        } finally {
            MDC.remove("traceparent");
        }
    }

    private void on(ConsumerRecord<byte[], byte[]> message, Incoming incoming, Map<String, Long> known) {
        switch (incoming) {
            case Incoming.Event event -> {
                PublicChange change = ArticleChanges.of(event.event());
                MDC.put("traceparent", event.traceparent());
                if (change.version() <= known.getOrDefault(change.articleId(), 0L)) {
                    log.info("{} -> STALE", change);
                } else {
                    deciding.decide(change);
                }
            }
            case Incoming.Erasure erasure -> deciding.erase(erasure.articleId().value());
            case Incoming.UnknownType unknown -> unknown(message, unknown.type());
            case Incoming.NotAnEvent broken -> deadLetters.keep(message, broken.cause());
        }
    }

    private void unknown(ConsumerRecord<byte[], byte[]> message, String type) {
        unknownTypes.increment();
        log.warn("record {} -> SKIPPED unknown type {}", KafkaRecords.place(message), type);
    }

    /** The settings of the site have not been read since this instance started: the batch comes again in a moment. */
    private static final class NotYet extends IllegalStateException {
        NotYet() {
            super("articles -> WAITING for the settings of the site");
        }
    }
}
