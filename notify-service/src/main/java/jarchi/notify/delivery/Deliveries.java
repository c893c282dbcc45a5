package jarchi.notify.delivery;

import jarchi.notify.article.PublicChange;
import jarchi.notify.site.NewsSite;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where deliveries are frozen. Everything here is part of the caller's transaction and is sent once that has committed. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Deliveries {
    /** The channel of the notification that there is something to send. */
    public static final String SIGNAL = "delivery";

    /** Why an alert was not sent to an address that is not alerted while the site is in test mode. */
    public static final String TEST_MODE = "test mode";

    private static final int BREAKING = 0;
    private static final int ANSWER = 1;
    private static final int NEWS = 2;

    private static final String SUPERSEDE = """
            update delivery
            set status = 'EXCLUDED', finished_at = :now, reason = 'version ' || :version || ' is told instead'
            where article_id = :article and major_version < :version and status = 'PENDING'
            """;

    /** Those whose search finds it, and those who were told of an older version, or may have been. */
    private static final String CANDIDATES = """
            with told as (
                select distinct subscription_id from delivery
                where article_id = :article and major_version < :version
                    and (status in ('SENT', 'SENDING') or maybe_sent)
            ), wanted as (
                select id, confirmed_at < :publishedAt as in_time from subscription
                where status = 'CONFIRMED' and saved_search_id = any (:savedSearches)
                union all
                select id, true from subscription join told on told.subscription_id = id where status = 'CONFIRMED'
            ), candidate as (
                select id, bool_or(in_time) as in_time from wanted group by id
            )
            """;

    /** One statement, so that candidates and deliveries are counted over the same subscriptions. */
    private static final String FREEZE = CANDIDATES + """
            , frozen as (
                insert into delivery (kind, subscription_id, article_id, major_version, urgency, created_at, due_at)
                select 'ALERT', id, :article, :version, :urgency, :now, :now from candidate
                where in_time and not :tooOld
                on conflict do nothing
            )
            select count(*) as candidates,
                   count(*) filter (where in_time and :tooOld) as too_old,
                   count(*) filter (where not in_time) as confirmed_later
            from candidate
            """;

    private static final String REACH = CANDIDATES + """
            select alert_language, count(*) as alerts
            from candidate join subscription on subscription.id = candidate.id
            where in_time
                and (not :onlySome or lower(email) = any (:some) or '@' || split_part(lower(email), '@', 2) = any (:some))
            group by alert_language
            """;

    private final JdbcClient jdbc;
    private final NewsSite site;
    private final Clock clock;

    Deliveries(JdbcClient jdbc, NewsSite site, Clock clock) {
        this.jdbc = jdbc;
        this.site = site;
        this.clock = clock;
    }

    /** How many should hear of a version, and how many of them will not and why. */
    public record Frozen(int candidates, int tooOld, int confirmedLater) {
        public int pending() {
            return candidates - tooOld - confirmedLater;
        }
    }

    /**
     * One delivery for each subscription that is to be told: those of the saved searches, and those who were told of an
     * older version (or may have been: their mail is on its way, or its answer was lost).
     *
     * @param tooOld nobody is told, all are counted
     */
    public Frozen freeze(PublicChange change, Collection<Long> savedSearches, boolean tooOld) {
        jdbc.sql(SUPERSEDE)
                .param("article", change.articleId())
                .param("version", change.majorVersion())
                .param("now", now())
                .update();
        Frozen frozen = jdbc.sql(FREEZE)
                .param("article", change.articleId())
                .param("version", change.majorVersion())
                .param("publishedAt", utc(change.majorPublishedAt()))
                .param("savedSearches", savedSearches.toArray(Long[]::new))
                .param("urgency", change.urgent() ? BREAKING : NEWS)
                .param("tooOld", tooOld)
                .param("now", now())
                .query(Frozen.class)
                .single();
        signal();
        return frozen;
    }

    /** How many would be told of a version, by the tag of their language, if it were frozen now. */
    public Map<String, Long> reach(PublicChange change, Collection<Long> savedSearches) {
        Map<String, Long> languages = new TreeMap<>();
        Optional<List<String>> onlySome = site.alertedOnly();
        jdbc.sql(REACH)
                .param("article", change.articleId())
                .param("version", change.majorVersion())
                .param("publishedAt", utc(change.majorPublishedAt()))
                .param("savedSearches", savedSearches.toArray(Long[]::new))
                .param("onlySome", onlySome.isPresent())
                .param("some", onlySome.orElse(List.of()).toArray(String[]::new))
                .query(row -> {
                    languages.put(row.getString("alert_language"), row.getLong("alerts"));
                });
        return languages;
    }

    /** An answer to a person who waits for it. */
    public void answer(DeliveryKind kind, long subscriptionId, @Nullable String token) {
        jdbc.sql("""
                        insert into delivery (kind, subscription_id, urgency, created_at, due_at, token)
                        values (:kind, :subscription, :urgency, :now, :now, :token)
                        """)
                .param("kind", kind.name())
                .param("subscription", subscriptionId)
                .param("urgency", ANSWER)
                .param("now", now())
                .param("token", token)
                .update();
        signal();
    }

    /** Nothing more goes to a reader who unsubscribed. */
    public void excludeUnsubscribed(long subscriptionId) {
        exclude("unsubscribed", "subscription_id = :which", subscriptionId);
    }

    /** Nothing more is told of an article that was erased. */
    public void excludeErased(String articleId) {
        exclude("the article was erased", "article_id = :which", articleId);
    }

    private void exclude(String reason, String condition, Object which) {
        jdbc.sql("update delivery set status = 'EXCLUDED', finished_at = :now, reason = :reason, token = null"
                        + " where status = 'PENDING' and " + condition)
                .param("now", now())
                .param("reason", reason)
                .param("which", which)
                .update();
    }

    private void signal() {
        jdbc.sql("select pg_notify(:channel, '')").param("channel", SIGNAL).query(row -> {});
    }

    private OffsetDateTime now() {
        return utc(clock.instant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
