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
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
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
    public static final int LARGEST_EVENT = ArticleTopic.MAX_RECORD_BYTES - 16 * 1024;

    private static final String INSERT = """
            insert into ingest.outbox (sequence, topic, key, headers, body, saved_at, in_bulk)
            values (:sequence, :topic, :key, :headers::jsonb, :body, :savedAt, :inBulk)
            """;

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate bulk;

    Outbox(JdbcClient jdbc, NamedParameterJdbcTemplate bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
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

    /** Whether the log could take it. */
    public boolean fits(ArticleEvent event, Instant savedAt) {
        return sizeOf(ArticleEvents.write(event, new EventOrigin(Long.MAX_VALUE, savedAt, null))) <= LARGEST_EVENT;
    }

    /**
     * Many at once, which let every other event go before them. The caller has locked the articles' rows, and has asked
     * whether each {@link #fits}.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void appendInBulk(List<ArticleEvent> events, Instant savedAt) {
        var sequences = jdbc.sql("select nextval('ingest.outbox_sequence') from generate_series(1, :count)")
                .param("count", events.size())
                .query(Long.class)
                .list();
        var rows = new SqlParameterSource[events.size()];
        for (int i = 0; i < rows.length; i++) {
            var origin = new EventOrigin(sequences.get(i), savedAt, Trace.currentTraceparent());
            var message = ArticleEvents.write(events.get(i), origin);
            rows[i] = parameters(origin.sequence(), ArticleTopic.NAME, message, savedAt, true);
        }
        bulk.batchUpdate(INSERT, rows);
        afterCommit(() -> log.info("{} articles -> SAVED", events.size()));
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

    /** What of the same article still waits among the many may not come after it. */
    private void insert(long sequence, String topic, EventRecord message, Instant savedAt) {
        jdbc.sql("update ingest.outbox set in_bulk = false where in_bulk and topic = :topic and key = :key")
                .param("topic", topic)
                .param("key", message.key())
                .update();
        jdbc.sql(INSERT)
                .paramSource(parameters(sequence, topic, message, savedAt, false))
                .update();
    }

    private static SqlParameterSource parameters(
            long sequence, String topic, EventRecord message, Instant savedAt, boolean inBulk) {
        return new MapSqlParameterSource()
                .addValue("sequence", sequence)
                .addValue("topic", topic)
                .addValue("key", message.key())
                .addValue("headers", JSON.writeValueAsString(message.headers()))
                .addValue("body", message.value())
                .addValue("savedAt", Timestamp.from(savedAt))
                .addValue("inBulk", inBulk);
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
