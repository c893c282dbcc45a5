package jarchi.ingest.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import jarchi.events.site.PopularSearches;
import jarchi.events.site.SiteChange;
import jarchi.events.site.SiteSetting;
import jarchi.events.site.SiteTopic;
import jarchi.ingest.article.FieldChecks;
import jarchi.ingest.outbox.Outbox;
import jarchi.ingest.site.WrittenSetting.WrittenCategories;
import jarchi.ingest.site.WrittenSetting.WrittenLatin;
import jarchi.ingest.site.WrittenSetting.WrittenNamed;
import jarchi.ingest.site.WrittenSetting.WrittenNumber;
import jarchi.ingest.site.WrittenSetting.WrittenNumbers;
import jarchi.ingest.site.WrittenSetting.WrittenPromotions;
import jarchi.ingest.site.WrittenSetting.WrittenTestMode;
import jarchi.ingest.site.WrittenSetting.WrittenThesaurus;
import jarchi.ingest.site.WrittenSetting.WrittenTopics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Before anybody can ask: a setting that is not there yet is as it was configured. Those that are there are sent again at each
 * start and then every hour, which changes nothing, unless the log was lost or the database is an older one.
 */
@Component
class FirstSettings implements SmartInitializingSingleton {
    private static final Logger log = LoggerFactory.getLogger(FirstSettings.class);

    private final SiteDefaults defaults;
    private final SiteSettings settings;
    private final Outbox outbox;
    private final Clock clock;
    private final TransactionTemplate transaction;

    FirstSettings(
            SiteDefaults defaults, SiteSettings settings, Outbox outbox, Clock clock, TransactionTemplate transaction) {
        this.defaults = defaults;
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        sendAll();
    }

    @Scheduled(initialDelayString = "PT1H", fixedDelayString = "PT1H")
    void sendAgain() {
        try {
            sendAll();
        } catch (DataAccessException | TransactionException e) {
            log.warn("site settings -> LATER {}", e.getMessage());
        }
    }

    private void sendAll() {
        var checks = new FieldChecks();
        var rules = new SettingRules(checks);
        List<SiteSetting> all = configured().stream().map(rules::check).toList();
        checks.refuseIfAnythingIsWrong();
        transaction.executeWithoutResult(status -> {
            all.forEach(this::send);
            send(new PopularSearches(List.of()));
        });
    }

    private void send(SiteSetting configured) {
        settings.addFirst(new CurrentSetting(configured, 1, clock.instant(), null));
        var current = settings.lock(configured.key()).orElseThrow();
        if (!settings.isWaiting(configured.key(), SiteTopic.NAME)) {
            Instant now = clock.instant();
            Instant said = settings.saying(configured.key(), now);
            outbox.append(new SiteChange(current.setting(), current.version(), said), now);
        }
    }

    private List<WrittenSetting> configured() {
        var hotline = defaults.hotline();
        var numbers = new ArrayList<@Nullable WrittenNumber>();
        hotline.all().forEach(one -> numbers.add(new WrittenNumber(one.number(), one.name(), one.note())));
        return List.of(
                new WrittenTestMode(defaults.testMode(), defaults.testModeText(), defaults.alertsTo()),
                new WrittenNumbers(hotline.main(), hotline.label(), numbers),
                new WrittenCategories(named(defaults.categories())),
                new WrittenTopics(named(defaults.topics())),
                new WrittenLatin(defaults.latin()),
                new WrittenThesaurus(thesaurus()),
                new WrittenPromotions(new ArrayList<>()));
    }

    private List<@Nullable String> thesaurus() {
        try {
            return new ArrayList<>(
                    defaults.thesaurus().getContentAsString(UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<@Nullable WrittenNamed> named(List<SiteDefaults.Name> names) {
        var named = new ArrayList<@Nullable WrittenNamed>();
        names.forEach(one -> named.add(new WrittenNamed(one.key(), one.name(), false)));
        return named;
    }
}
