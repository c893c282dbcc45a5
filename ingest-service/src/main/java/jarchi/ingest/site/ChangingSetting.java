package jarchi.ingest.site;

import jarchi.events.site.Categories;
import jarchi.events.site.Named;
import jarchi.events.site.SiteChange;
import jarchi.events.site.SiteSetting;
import jarchi.ingest.article.CategoriesInUse;
import jarchi.ingest.article.FieldChecks;
import jarchi.ingest.article.FieldProblem.Fault;
import jarchi.ingest.article.Refusal;
import jarchi.ingest.audit.AuditLog;
import jarchi.ingest.audit.AuditedAct;
import jarchi.ingest.editor.Person;
import jarchi.ingest.editor.Right;
import jarchi.ingest.outbox.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An admin changes a setting of the site: kept, and on its way to all services, in one transaction. */
@Component
public class ChangingSetting {
    private final SiteSettings settings;
    private final CategoriesInUse inUse;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    ChangingSetting(SiteSettings settings, CategoriesInUse inUse, Outbox outbox, AuditLog audit, Clock clock) {
        this.settings = settings;
        this.inUse = inUse;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What was saved before is not changed by being saved again.
     *
     * @param seen the version that the caller saw
     * @throws SettingChangedMeanwhile if that is not the newest
     * @throws Refusal.InvalidFields naming each field that cannot be accepted
     */
    @Transactional
    public CurrentSetting change(WrittenSetting written, long seen, Person by) {
        by.must(Right.SET_THE_SITE);
        var checks = new FieldChecks();
        SiteSetting wanted = new SettingRules(checks).check(written);
        checks.refuseIfAnythingIsWrong();
        CurrentSetting current = settings.lock(wanted.key()).orElseThrow();
        if (current.version() != seen) {
            throw new SettingChangedMeanwhile(current);
        }
        if (wanted.equals(current.setting())) {
            return current;
        }
        if (wanted instanceof Categories after) {
            refuseToLoseWhatIsUsed((Categories) current.setting(), after, checks);
        }
        Instant now = clock.instant();
        var changed = new CurrentSetting(wanted, current.version() + 1, now, by.email());
        settings.save(changed);
        outbox.append(new SiteChange(wanted, changed.version(), settings.saying(wanted.key(), now)), now);
        audit.add(AuditedAct.SETTING_CHANGED, by.email(), wanted.key(), Map.of("version", changed.version()));
        return changed;
    }

    private void refuseToLoseWhatIsUsed(Categories before, Categories after, FieldChecks checks) {
        var lost = new ArrayList<String>();
        for (Named category : before.categories()) {
            if (after.find(category.key()).isEmpty()) {
                lost.add(category.key());
            }
        }
        if (!lost.isEmpty()) {
            // What can be known without anybody waiting is asked first
            refuseIfUsed(lost, checks);
            settings.waitForFiling();
            refuseIfUsed(lost, checks);
        }
    }

    private void refuseIfUsed(List<String> lost, FieldChecks checks) {
        inUse.among(lost).forEach(key -> checks.report("categories." + key, Fault.IN_USE));
        checks.refuseIfAnythingIsWrong();
    }
}
