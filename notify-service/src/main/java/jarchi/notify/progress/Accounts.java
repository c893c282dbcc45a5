package jarchi.notify.progress;

import jarchi.events.ArticleId;
import jarchi.events.progress.DeliveriesCounted;
import jarchi.events.progress.DeliveriesCounted.Account;
import jarchi.notify.progress.Progress.Due;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what became of the alerts of a version. */
@Repository
class Accounts {
    /** The word of the one channel that alerts are delivered by. */
    private static final String EMAIL = "email";

    private static final String NUMBER = """
            update progress set sequence = sequence + 1, told_at = clock_timestamp()
            from unnest(:articles, :versions) as due (article_id, version)
            where progress.article_id = due.article_id and progress.version = due.version
            """;

    /** A version that alerts nobody, such as a minor correction, has no decision and so no candidates. */
    private static final String COUNT = """
            select progress.*, coalesce(candidates, 0) as candidates, coalesce(excluded_too_old, 0) as too_old,
                   coalesce(excluded_confirmed_later, 0) as confirmed_later, counted.*
            from progress
            join unnest(:articles, :versions) as due (article_id, version) using (article_id, version)
            left join decision on decision.article_id = progress.article_id and decision.version = progress.version
            cross join lateral (
                select count(*) filter (where status = 'SENT') as delivered,
                       count(*) filter (where status in ('FAILED', 'GIVEN_UP')) as failed,
                       count(*) filter (where status in ('PENDING', 'SENDING')) as pending,
                       count(*) filter (where status = 'EXCLUDED' and reason = 'unsubscribed') as unsubscribed,
                       count(*) filter (where status = 'EXCLUDED' and reason = 'the article was erased') as erased,
                       count(*) filter (where status = 'EXCLUDED' and reason = 'test mode') as test_mode,
                       count(*) filter (where status = 'EXCLUDED'
                           and reason not in ('unsubscribed', 'the article was erased', 'test mode')) as newer_version
                from delivery
                where delivery.article_id = decision.article_id and delivery.major_version = decision.major_version
            ) as counted
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Each with the next number of its version. */
    List<DeliveriesCounted> of(List<Due> due) {
        String[] articles = due.stream().map(Due::articleId).toArray(String[]::new);
        Long[] versions = due.stream().map(Due::version).toArray(Long[]::new);
        jdbc.sql(NUMBER).param("articles", articles).param("versions", versions).update();
        Instant now = clock.instant();
        return jdbc.sql(COUNT)
                .param("articles", articles)
                .param("versions", versions)
                .query((row, n) -> account(row, now))
                .list();
    }

    private static DeliveriesCounted account(ResultSet row, Instant now) throws SQLException {
        long candidates = row.getLong("candidates");
        return new DeliveriesCounted(
                new ArticleId(row.getString("article_id")),
                row.getLong("version"),
                row.getLong("sequence"),
                now,
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                candidates,
                candidates == 0 ? Map.of() : Map.of(EMAIL, email(row)));
    }

    private static Account email(ResultSet row) throws SQLException {
        Map<String, Long> excluded = new LinkedHashMap<>();
        exclude(excluded, Account.TOO_OLD, row.getLong("too_old"));
        exclude(excluded, Account.CONFIRMED_LATER, row.getLong("confirmed_later"));
        exclude(excluded, Account.UNSUBSCRIBED, row.getLong("unsubscribed"));
        exclude(excluded, Account.NEWER_VERSION, row.getLong("newer_version"));
        exclude(excluded, Account.ERASED, row.getLong("erased"));
        exclude(excluded, Account.TEST_MODE, row.getLong("test_mode"));
        return new Account(row.getLong("delivered"), row.getLong("failed"), row.getLong("pending"), excluded);
    }

    private static void exclude(Map<String, Long> excluded, String reason, long count) {
        if (count > 0) {
            excluded.put(reason, count);
        }
    }
}
