package jarchi.ingest.site;

import static java.util.stream.Collectors.toSet;

import jarchi.events.ArticleId;
import jarchi.events.site.Categories;
import jarchi.events.site.Named;
import jarchi.events.site.Promotion;
import jarchi.events.site.Promotions;
import jarchi.events.site.SiteChange;
import jarchi.events.site.SiteSetting;
import jarchi.ingest.article.CategoriesInUse;
import jarchi.ingest.article.FieldChecks;
import jarchi.ingest.article.FieldProblem.Fault;
import jarchi.ingest.article.PublicArticles;
import jarchi.ingest.article.Refusal;
import jarchi.ingest.audit.AuditLog;
import jarchi.ingest.audit.AuditedAct;
import jarchi.ingest.editor.Person;
import jarchi.ingest.outbox.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody changes a setting of the site: kept, and on its way to all services, in one transaction. */
@Component
public class ChangingSetting {
    private final SiteSettings settings;
    private final CategoriesInUse inUse;
    private final PublicArticles publicArticles;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    ChangingSetting(
            SiteSettings settings,
            CategoriesInUse inUse,
            PublicArticles publicArticles,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.settings = settings;
        this.inUse = inUse;
        this.publicArticles = publicArticles;
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
        by.must(written.right());
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
        if (wanted instanceof Promotions after) {
            refuseWhatNobodyCanRead((Promotions) current.setting(), after, checks);
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

    /** What was promoted before may have been withdrawn since; readers are not shown it. */
    private void refuseWhatNobodyCanRead(Promotions before, Promotions after, FieldChecks checks) {
        var known = before.promotions().stream().map(Promotion::article).collect(toSet());
        var all = after.promotions().stream().map(Promotion::article).toList();
        var readable = publicArticles
                .among(all.stream().map(ArticleId::value).toList())
                .keySet();
        for (int i = 0; i < all.size(); i++) {
            if (!known.contains(all.get(i)) && !readable.contains(all.get(i).value())) {
                checks.report("promotions[" + i + "].article", Fault.NO_PUBLIC_ARTICLE);
            }
        }
        checks.refuseIfAnythingIsWrong();
    }

    private void refuseIfUsed(List<String> lost, FieldChecks checks) {
        inUse.among(lost).forEach(key -> checks.report("categories." + key, Fault.IN_USE));
        checks.refuseIfAnythingIsWrong();
    }
}
