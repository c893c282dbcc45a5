package jarchi.ingest.site;

import jarchi.events.site.SiteChange;
import jarchi.events.site.SiteSetting;
import jarchi.ingest.outbox.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The service says something of the site that nobody decided and that it found out itself. What it was before is forgotten. */
@Component
public class SayingSetting {
    private final SiteSettings settings;
    private final Outbox outbox;
    private final Clock clock;

    SayingSetting(SiteSettings settings, Outbox outbox, Clock clock) {
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * The same again is not said.
     *
     * @param now found out when nobody else can say something else meanwhile
     */
    @Transactional
    public void say(String key, Supplier<SiteSetting> now) {
        CurrentSetting current = settings.lock(key).orElseThrow();
        SiteSetting setting = now.get();
        if (!current.setting().equals(setting)) {
            Instant at = clock.instant();
            var changed = new CurrentSetting(setting, current.version() + 1, at, null);
            settings.replace(changed);
            outbox.append(new SiteChange(setting, changed.version(), settings.saying(key, at)), at);
        }
    }
}
