package jarchi.notify.progress;

import jarchi.events.progress.ProgressTopic;
import jarchi.notify.article.PublicChange;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Of which versions there is something new to tell. */
@Repository
public class Progress {
    static final String SIGNAL = "progress";

    /** So many outcomes are looked at in one go, and so many versions told. */
    static final int MOST_MARKS = 20_000;

    static final int MOST_VERSIONS = 200;

    private static final String DUE = """
            select mark.article_id, mark.version, array_agg(mark.id) as marks
            from (select * from progress_due order by id limit :mostMarks) as mark
            join progress on progress.article_id = mark.article_id and progress.version = mark.version
            where progress.told_at is null or progress.told_at <= clock_timestamp() - :pace * interval '1 millisecond'
            group by mark.article_id, mark.version order by min(mark.id) limit :mostVersions
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Progress(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A version whose account has changed, with the marks that say so. */
    record Due(String articleId, long version, List<Long> marks) {}

    /** Whom to tell of this version has been decided; part of that transaction. What is too old for editors to hear is passed over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void decided(PublicChange change) {
        Instant now = clock.instant();
        if (change.happenedAt().plus(ProgressTopic.KEPT).isBefore(now)) {
            return;
        }
        jdbc.sql("""
                        with noted as (
                            insert into progress (article_id, version, decided_at) values (:id, :version, :now)
                            on conflict do nothing
                        )
                        insert into progress_due (article_id, version) values (:id, :version)
                        """)
                .param("id", change.articleId())
                .param("version", change.version())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("select pg_notify(:channel, '')").param("channel", SIGNAL).query(row -> {});
    }

    /** Whether this transaction is now the only one, on any instance, that makes accounts: so their numbers grow with time. */
    boolean lock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('progress', 4))")
                .query(Boolean.class)
                .single();
    }

    List<Due> due(Duration pace) {
        return jdbc.sql(DUE)
                .param("mostMarks", MOST_MARKS)
                .param("mostVersions", MOST_VERSIONS)
                .param("pace", pace.toMillis())
                .query((row, n) -> new Due(row.getString("article_id"), row.getLong("version"), Arrays.asList((Long[])
                        row.getArray("marks").getArray())))
                .list();
    }

    /** After they were told. A mark that was made meanwhile stays, and is told of next time. */
    void forget(List<Due> told) {
        var marks = new ArrayList<Long>();
        told.forEach(due -> marks.addAll(due.marks()));
        jdbc.sql("delete from progress_due where id = any (:marks)")
                .param("marks", marks.toArray(Long[]::new))
                .update();
    }

    /** Versions of which nobody could hear any more. */
    int forgetBefore(OffsetDateTime time) {
        jdbc.sql("""
                        delete from progress_due using progress
                        where progress.article_id = progress_due.article_id and progress.version = progress_due.version
                            and decided_at < :time
                        """).param("time", time).update();
        return jdbc.sql("delete from progress where decided_at < :time")
                .param("time", time)
                .update();
    }
}
