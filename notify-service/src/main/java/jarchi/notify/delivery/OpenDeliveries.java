package jarchi.notify.delivery;

import jarchi.events.Language;
import jarchi.notify.article.Announcement;
import jarchi.notify.article.ChangeKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The deliveries still to be sent: claimed by one instance at a time, and noted as soon as their outcome is known. */
@Repository
class OpenDeliveries {
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\p{Cs}]+");
    private static final int LONGEST_REASON = 500;

    /**
     * A claim that lapsed is free again. What this instance itself has in hand is left out, whatever the rows say: after
     * PostgreSQL was away, an accepted delivery may still wait to be noted. News waits for older news of the same article
     * that is on its way to the same reader, so as not to arrive before it.
     */
    private static final String CLAIM = """
            with free as (
                select id from delivery
                where status in ('PENDING', 'SENDING') and due_at <= :now and id <> all (:inHand)
                    and (kind <> 'ALERT' or :alerting)
                    and not exists (
                        select from delivery older
                        where older.subscription_id = delivery.subscription_id
                            and older.article_id = delivery.article_id
                            and older.major_version < delivery.major_version
                            and older.status = 'SENDING' and (older.due_at > :now or older.id = any (:inHand)))
                order by urgency, due_at limit :limit
                for update skip locked
            ), claimed as (
                update delivery set status = 'SENDING', claimed_by = :instance, attempts = attempts + 1,
                    due_at = :leaseEnd, maybe_sent = maybe_sent or delivery.status = 'SENDING'
                from free where delivery.id = free.id
                returning delivery.*
            )
            select claimed.id, claimed.kind, claimed.token, claimed.attempts, claimed.urgency, claimed.created_at,
                   claimed.article_id, subscription.email, subscription.alert_language, subscription.wording,
                   saved_search.language as search_language, saved_search.category as search_category,
                   subscription.unsubscribe_token, decision.kind as change, decision.urgent, decision.content,
                   subscription.status <> 'UNSUBSCRIBED'
                       and (claimed.kind <> 'ALERT' or subscription.status = 'CONFIRMED') as subscribed,
                   coalesce(article.major_version > claimed.major_version, false) as superseded,
                   article.erased_at is not null as erased
            from claimed
            join subscription on subscription.id = claimed.subscription_id
            join saved_search on saved_search.id = subscription.saved_search_id
            left join decision on decision.article_id = claimed.article_id
                and decision.major_version = claimed.major_version
            left join article on article.article_id = claimed.article_id
            order by claimed.urgency, claimed.created_at
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final DeliverySettings settings;
    private final InstanceName instance;
    private final JsonMapper json;

    OpenDeliveries(JdbcClient jdbc, Clock clock, DeliverySettings settings, InstanceName instance, JsonMapper json) {
        this.instance = instance;
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
        this.json = json;
    }

    /**
     * @param inHand what this instance has claimed before and not noted yet
     * @param alerting whether alerts may go; answers always do
     */
    List<Claim> claim(int limit, Collection<UUID> inHand, boolean alerting) {
        Instant now = clock.instant();
        return jdbc.sql(CLAIM)
                .param("now", utc(now))
                .param("leaseEnd", utc(now.plus(settings.lease())))
                .param("inHand", inHand.toArray(UUID[]::new))
                .param("limit", limit)
                .param("alerting", alerting)
                .param("instance", instance.value())
                .query((row, number) -> claim(row))
                .list();
    }

    /** How many alerts would go now. */
    long dueAlerts() {
        return jdbc.sql("""
                        select count(*) from delivery
                        where status in ('PENDING', 'SENDING') and due_at <= :now and kind = 'ALERT'
                        """)
                .param("now", utc(clock.instant()))
                .query(Long.class)
                .single();
    }

    /** A sign of life, so that nobody else takes what is still on its way. */
    void renew(Collection<UUID> inHand) {
        jdbc.sql("""
                        update delivery set due_at = :leaseEnd
                        where id = any (:inHand) and claimed_by = :instance and status = 'SENDING'
                        """)
                .param("leaseEnd", utc(clock.instant().plus(settings.lease())))
                .param("inHand", inHand.toArray(UUID[]::new))
                .param("instance", instance.value())
                .update();
    }

    void sent(UUID id, String answer) {
        finish(id, "SENT", answer);
    }

    void excluded(UUID id, String reason) {
        finish(id, "EXCLUDED", reason);
    }

    void failed(UUID id, String reason) {
        finish(id, "FAILED", reason);
    }

    /** What stood in its way last is kept with the reason. */
    void givenUp(UUID id, String reason) {
        jdbc.sql("""
                        update delivery set status = 'GIVEN_UP', finished_at = :now, token = null,
                            reason = concat_ws(': ', :reason, reason)
                        where id = :id and status <> 'SENT'
                        """)
                .param("now", utc(clock.instant()))
                .param("reason", plain(reason))
                .param("id", id)
                .update();
    }

    /** Its reader may have it, and hears of a withdrawal too. */
    void maybeSent(UUID id) {
        jdbc.sql("update delivery set maybe_sent = true where id = :id")
                .param("id", id)
                .update();
    }

    /** @param counts whether this try counts among its attempts */
    void postpone(UUID id, Duration delay, String reason, boolean counts) {
        jdbc.sql("""
                        update delivery set status = 'PENDING', due_at = :due, reason = :reason, claimed_by = null,
                            attempts = attempts - :uncounted
                        where id = :id and status = 'SENDING'
                        """)
                .param("due", utc(clock.instant().plus(delay)))
                .param("reason", plain(reason))
                .param("uncounted", counts ? 0 : 1)
                .param("id", id)
                .update();
    }

    private void finish(UUID id, String status, String reason) {
        jdbc.sql("""
                        update delivery set status = :status, finished_at = :now, reason = :reason, token = null
                        where id = :id and status <> 'SENT'
                        """)
                .param("status", status)
                .param("now", utc(clock.instant()))
                .param("reason", plain(reason))
                .param("id", id)
                .update();
    }

    private Claim claim(ResultSet row) throws SQLException {
        var delivery = new Outgoing(
                row.getObject("id", UUID.class),
                DeliveryKind.valueOf(row.getString("kind")),
                Objects.requireNonNullElse(row.getString("email"), ""),
                Language.ofTag(row.getString("alert_language")),
                new Outgoing.Search(
                        row.getString("wording"), row.getString("search_language"), row.getString("search_category")),
                row.getString("unsubscribe_token"),
                row.getString("token"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                news(row));
        return new Claim(
                delivery,
                row.getInt("attempts"),
                row.getBoolean("subscribed"),
                row.getBoolean("superseded"),
                row.getBoolean("erased"));
    }

    private @Nullable News news(ResultSet row) throws SQLException {
        String content = row.getString("content");
        if (content == null) {
            return null;
        }
        return new News(
                row.getString("article_id"),
                ChangeKind.valueOf(row.getString("change")),
                row.getBoolean("urgent"),
                () -> json.readValue(content, Announcement.class));
    }

    /** A server's answer may hold anything; what cannot be noted would be tried for ever. */
    private static String plain(String reason) {
        String line = CONTROLS.matcher(reason).replaceAll(" ").strip();
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
