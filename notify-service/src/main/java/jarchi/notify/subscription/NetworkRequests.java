package jarchi.notify.subscription;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the requests of each network in the current hour, over all instances. */
@Repository
public class NetworkRequests {
    private final JdbcClient jdbc;
    private final SubscriptionSettings settings;
    private final Clock clock;

    NetworkRequests(JdbcClient jdbc, SubscriptionSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Counts one request; false if the network has made too many. */
    public boolean admit(Network network) {
        OffsetDateTime hour = clock.instant().truncatedTo(ChronoUnit.HOURS).atOffset(ZoneOffset.UTC);
        int requests = jdbc.sql("""
                        insert into network_requests as seen (network, hour, requests) values (:network, :hour, 1)
                        on conflict (network, hour) do update set requests = seen.requests + 1
                        returning requests
                        """)
                .param("network", network.name())
                .param("hour", hour)
                .query(Integer.class)
                .single();
        return requests <= settings.requestsPerHour();
    }
}
