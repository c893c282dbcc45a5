package jarchi.notify.subscription;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets who never confirmed, and which networks asked. */
@Component
class Forgetting {
    private static final Logger log = LoggerFactory.getLogger(Forgetting.class);
    private static final Duration GRACE = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Forgetting(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forget() {
        OffsetDateTime yesterday = clock.instant().minus(GRACE).atOffset(ZoneOffset.UTC);
        int forgotten = jdbc.sql("""
                        delete from subscription where status = 'PENDING' and created_at < :yesterday and not exists (
                            select from confirmation
                            where subscription_id = subscription.id and expires_at > :yesterday)
                        """).param("yesterday", yesterday).update();
        jdbc.sql("delete from network_requests where hour < :yesterday")
                .param("yesterday", yesterday)
                .update();
        if (forgotten > 0) {
            log.info("subscriptions -> FORGOTTEN {} never confirmed", forgotten);
        }
    }
}
