package jarchi.ingest.outbox;

import jarchi.events.ArticleEvent;
import jarchi.events.ArticleEvents;
import jarchi.events.ArticleId;
import jarchi.events.ArticleTopic;
import jarchi.events.EventOrigin;
import jarchi.events.EventRecord;
import jarchi.events.site.SiteChange;
import jarchi.events.site.SiteEvents;
import jarchi.events.site.SiteTopic;
import jarchi.ingest.trace.Trace;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Takes an event in the transaction of the change it tells of: both are saved, or neither is. */
@Component
public class Outbox {
    /** In bytes; the rest of the largest record is left to Kafka's own frame. */
    static final int LARGEST_EVENT = ArticleTopic.MAX_RECORD_BYTES - 16 * 1024;

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The caller has locked the article's row, so that the numbers of one article's events grow with its versions.
     *
     * @throws EventTooLarge if the log could not take it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(ArticleEvent event, Instant savedAt) {
        long sequence = nextSequence();
        var message = ArticleEvents.write(event, new EventOrigin(sequence, savedAt, Trace.currentTraceparent()));
        if (sizeOf(message) > LARGEST_EVENT) {
            throw new EventTooLarge(event.articleId(), sizeOf(message));
        }
        insert(sequence, ArticleTopic.NAME, message, savedAt);
        afterCommit(() -> log.info("{} -> SAVED", OutboxRow.described(message)));
    }

    /** The caller has locked the setting's row, so that the numbers of one setting grow with its versions. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(SiteChange change, Instant savedAt) {
        long sequence = nextSequence();
        var message = SiteEvents.write(change, new EventOrigin(sequence, savedAt, Trace.currentTraceparent()));
        insert(sequence, SiteTopic.NAME, message, savedAt);
        afterCommit(() -> log.info("{} -> SAVED", OutboxRow.described(message)));
    }

    /**
     * Takes back what has not left yet, and says to all who know the article that they forget it.
     *
     * @param known whether anything ever left
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(ArticleId id, boolean known, Instant savedAt) {
        jdbc.sql("delete from ingest.outbox where topic = :topic and key = :key")
                .param("topic", ArticleTopic.NAME)
                .param("key", id.value())
                .update();
        if (known) {
            insert(nextSequence(), ArticleTopic.NAME, new EventRecord(id.value(), Map.of(), null), savedAt);
        }
        afterCommit(() -> log.info("article-erased {} -> SAVED", id));
    }

    private long nextSequence() {
        return jdbc.sql("select nextval('ingest.outbox_sequence')")
                .query(Long.class)
                .single();
    }

    private void insert(long sequence, String topic, EventRecord message, Instant savedAt) {
        jdbc.sql("""
                        insert into ingest.outbox (sequence, topic, key, headers, body, saved_at)
                        values (:sequence, :topic, :key, :headers::jsonb, :body, :savedAt)
                        """)
                .param("sequence", sequence)
                .param("topic", topic)
                .param("key", message.key())
                .param("headers", JSON.writeValueAsString(message.headers()))
                .param("body", message.value())
                .param("savedAt", Timestamp.from(savedAt))
                .update();
    }

    private static int sizeOf(EventRecord message) {
        int headers = message.headers().entrySet().stream()
                .mapToInt(header -> bytes(header.getKey()) + bytes(header.getValue()))
                .sum();
        return headers + (message.value() == null ? 0 : message.value().length);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
