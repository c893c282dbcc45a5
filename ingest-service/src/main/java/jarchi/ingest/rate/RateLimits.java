package jarchi.ingest.rate;

import static io.github.bucket4j.distributed.proxy.optimization.Optimizations.delaying;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Counts requests for all instances in PostgreSQL. An instance counts some of them ahead by itself, so that most requests
 * cost no look at a table; all of them together may let as many more pass.
 */
@Component
class RateLimits {
    private static final int MOST_CALLERS = 10_000;
    private static final int SWEEP_EVERY = 1_000;
    private static final int SWEPT_AT_ONCE = 500;
    private static final Duration KEPT_LONGER = Duration.ofMinutes(1);

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> table;
    private final RateSettings settings;
    private final AtomicLong newcomers = new AtomicLong();
    private final Map<String, BucketProxy> buckets = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, BucketProxy> eldest) {
            return size() > MOST_CALLERS;
        }
    });

    RateLimits(DataSource database, RateSettings settings) {
        this.settings = settings;
        this.table = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .table("ingest.request_quota")
                .idColumn("caller")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_LONGER))
                .build();
    }

    /** What one request of this caller leaves. */
    ConsumptionProbe take(String caller, boolean known) {
        return buckets.computeIfAbsent(caller, who -> bucket(who, known)).tryConsumeAndReturnRemaining(1);
    }

    long requests(boolean known) {
        return known ? settings.requests() : settings.strangersRequests();
    }

    Duration within() {
        return settings.within();
    }

    private BucketProxy bucket(String caller, boolean known) {
        if (newcomers.incrementAndGet() % SWEEP_EVERY == 0) {
            table.removeExpired(SWEPT_AT_ONCE);
        }
        long requests = requests(known);
        var bucket = table.builder();
        if (settings.countedAhead() > 0) {
            long ahead = Math.min(settings.countedAhead(), Math.max(1, requests / 10));
            bucket.withOptimization(delaying(new DelayParameters(ahead, settings.countedAheadFor())));
        }
        return bucket.build(
                caller,
                () -> BucketConfiguration.builder()
                        .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, settings.within()))
                        .build());
    }
}
