package jarchi.ingest.article;

import jarchi.events.ArticleId;
import jarchi.ingest.article.FieldProblem.Fault;
import jarchi.ingest.audit.AuditLog;
import jarchi.ingest.audit.AuditedAct;
import jarchi.ingest.editor.Person;
import jarchi.ingest.editor.Right;
import jarchi.ingest.media.MediaUses;
import jarchi.ingest.outbox.Outbox;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The law demands that an article be forgotten, here and everywhere. What remains says that this was done, and why. */
@Component
public class ErasingArticle {
    public static final int REASON = 1_000;

    private final Articles articles;
    private final Releasing releasing;
    private final MediaUses media;
    private final Outbox outbox;
    private final AuditLog audit;
    private final JdbcClient jdbc;

    ErasingArticle(
            Articles articles, Releasing releasing, MediaUses media, Outbox outbox, AuditLog audit, JdbcClient jdbc) {
        this.articles = articles;
        this.releasing = releasing;
        this.media = media;
        this.outbox = outbox;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    @Transactional
    public void erase(ArticleId id, Revision seen, WrittenErasure written, Person by) {
        by.must(Right.ERASE);
        var checks = new FieldChecks();
        if (!id.value().equals(written.confirmation())) {
            checks.report("confirmation", Fault.NOT_THE_ID);
        }
        String reason = checks.requiredLine("reason", written.reason(), REASON);
        checks.refuseIfAnythingIsWrong();

        var article = articles.forChange(id, seen);
        var now = releasing.now();
        outbox.forget(id, article.publication() != null, now);
        media.erase(id);
        articles.erase(id);
        keepThatItWasErased(id, now, by, reason);
        audit.add(AuditedAct.ARTICLE_ERASED, by.email(), id.value(), Map.of());
    }

    private void keepThatItWasErased(ArticleId id, Instant now, Person by, String reason) {
        jdbc.sql("""
            insert into ingest.erasure (article_id, erased_at, erased_by, reason)
            values (:id, :at, :by, :reason)
            """)
                .param("id", id.value())
                .param("at", Timestamp.from(now))
                .param("by", by.email())
                .param("reason", reason)
                .update();
    }

    /**
     * An erasure as somebody wrote it.
     *
     * @param confirmation the article's id, typed by hand
     * @param reason on what ground, without a word of the article
     */
    public record WrittenErasure(
            @Nullable String confirmation, @Nullable String reason) {}
}
