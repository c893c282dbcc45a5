package jarchi.events.site;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The newest of each setting that a reader of the log has seen. May be asked and told by several threads. */
public final class NewestSettings {
    private static final Comparator<SiteChange> ORDER =
            Comparator.comparing(SiteChange::changedAt).thenComparingLong(SiteChange::version);

    private final Map<String, SiteChange> changes = new ConcurrentHashMap<>();

    /** @return whether it is newer than what was known; a repeated or older one changes nothing */
    public synchronized boolean take(SiteChange change) {
        SiteChange known = changes.get(change.setting().key());
        boolean newer = known == null || ORDER.compare(change, known) > 0;
        if (newer) {
            changes.put(change.setting().key(), change);
        }
        return newer;
    }

    public <T extends SiteSetting> Optional<T> find(Class<T> type) {
        return changes.values().stream()
                .map(SiteChange::setting)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
