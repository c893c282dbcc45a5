package jarchi.ingest.timeline;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * Whom a version is told, and how far that has come.
 *
 * @param at when it was counted
 * @param matchedAt when it was decided whom to tell
 * @param candidates the subscriptions that it concerns, frozen when that was decided
 * @param channels by their word, such as {@code email}; none if nobody is to be told
 */
public record Deliveries(Instant at, Instant matchedAt, long candidates, Map<String, Account> channels) {

    /**
     * The deliveries of one channel.
     *
     * @param excluded will not be told, by reason
     */
    public record Account(long delivered, long failed, long pending, Map<String, Long> excluded) {}

    public long delivered() {
        return sum(Account::delivered);
    }

    public long failed() {
        return sum(Account::failed);
    }

    public long pending() {
        return sum(Account::pending);
    }

    public long excluded() {
        return excludedBy().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Of all channels, by reason. */
    public Map<String, Long> excludedBy() {
        Map<String, Long> reasons = new TreeMap<>();
        channels.values()
                .forEach(account ->
                        account.excluded().forEach((reason, count) -> reasons.merge(reason, count, Long::sum)));
        return reasons;
    }

    /** Whom the channels say nothing of; none, or somebody has been forgotten. */
    public long unaccounted() {
        return candidates - delivered() - failed() - pending() - excluded();
    }

    public boolean isComplete() {
        return pending() == 0 && unaccounted() == 0;
    }

    private long sum(ToLongFunction<Account> count) {
        return channels.values().stream().mapToLong(count).sum();
    }
}
