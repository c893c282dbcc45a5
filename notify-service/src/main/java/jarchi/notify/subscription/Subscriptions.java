package jarchi.notify.subscription;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The subscriptions and the saved searches they share. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Subscriptions {
    private final JdbcClient jdbc;

    Subscriptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A subscription as it stands. */
    record Standing(long id, long savedSearchId, String status) {
        boolean isPending() {
            return status.equals("PENDING");
        }

        boolean isConfirmed() {
            return status.equals("CONFIRMED");
        }

        boolean isUnsubscribed() {
            return status.equals("UNSUBSCRIBED");
        }
    }

    /** How often an address was answered in the last day, and when last about this subscription. */
    record Answers(int count, @Nullable OffsetDateTime lastAboutThis) {}

    /** Until the end of the transaction, nobody else decides about this address. */
    void lock(EmailAddress email) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(lower(:email), 2))")
                .param("email", email.value())
                .query(row -> {});
    }

    /** The one subscription of an address to a search; made if it is new, in the language of the newest wish if it waits. */
    Standing of(Wish wish, Instant now) {
        long search = savedSearch(wish.search());
        jdbc.sql("""
                        insert into subscription
                            (saved_search_id, email, wording, alert_language, unsubscribe_token, created_at)
                        values (:search, :email, :wording, :language, :token, :now)
                        on conflict (lower(email), saved_search_id) do update
                            set wording = excluded.wording, alert_language = excluded.alert_language
                            where subscription.status = 'PENDING'
                        """)
                .param("search", search)
                .param("email", wish.email().value())
                .param("wording", wish.wording())
                .param("language", wish.alertLanguage().tag())
                .param("token", Token.random().value())
                .param("now", utc(now))
                .update();
        return jdbc.sql("""
                        select id, saved_search_id, status from subscription
                        where lower(email) = lower(:email) and saved_search_id = :search
                        """)
                .param("email", wish.email().value())
                .param("search", search)
                .query(Standing.class)
                .single();
    }

    private long savedSearch(SavedSearch search) {
        String language = search.language() == null ? null : search.language().tag();
        jdbc.sql(
                        "insert into saved_search (q, language, category) values (:q, :language, :category) on conflict do nothing")
                .param("q", search.q())
                .param("language", language)
                .param("category", search.category())
                .update();
        return jdbc.sql("""
                        select id from saved_search where q = :q
                            and language is not distinct from :language and category is not distinct from :category
                        """)
                .param("q", search.q())
                .param("language", language)
                .param("category", search.category())
                .query(Long.class)
                .single();
    }

    Answers answers(Standing subscription, EmailAddress email, Instant since) {
        return jdbc.sql("""
                        select count(*) as count,
                               max(delivery.created_at) filter (where subscription.id = :id) as last_about_this
                        from delivery join subscription on subscription.id = delivery.subscription_id
                        where lower(subscription.email) = lower(:email) and delivery.kind <> 'ALERT'
                            and delivery.created_at > :since
                        """)
                .param("id", subscription.id())
                .param("email", email.value())
                .param("since", utc(since))
                .query(Answers.class)
                .single();
    }

    Optional<Standing> lockByUnsubscribeToken(Token token) {
        return jdbc.sql(
                        "select id, saved_search_id, status from subscription where unsubscribe_token = :token for no key update")
                .param("token", token.value())
                .query(Standing.class)
                .optional();
    }

    Standing lock(long id) {
        return jdbc.sql("select id, saved_search_id, status from subscription where id = :id for no key update")
                .param("id", id)
                .query(Standing.class)
                .single();
    }

    void confirm(Standing subscription, Instant now) {
        jdbc.sql("update subscription set status = 'CONFIRMED', confirmed_at = :now where id = :id")
                .param("now", utc(now))
                .param("id", subscription.id())
                .update();
        touch(subscription);
    }

    void unsubscribe(Standing subscription, Instant now) {
        jdbc.sql("""
                        update subscription set status = 'UNSUBSCRIBED', email = null, unsubscribed_at = :now
                        where id = :id
                        """).param("now", utc(now)).param("id", subscription.id()).update();
        touch(subscription);
    }

    /** Says to every instance that this search may be wanted from now on, or no more. */
    private void touch(Standing subscription) {
        jdbc.sql("update saved_search set changed_xid = pg_current_xact_id() where id = :id")
                .param("id", subscription.savedSearchId())
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
