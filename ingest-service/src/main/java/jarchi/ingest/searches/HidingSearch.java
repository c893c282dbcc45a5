package jarchi.ingest.searches;

import jarchi.ingest.audit.AuditLog;
import jarchi.ingest.audit.AuditedAct;
import jarchi.ingest.editor.Person;
import jarchi.ingest.editor.Right;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An editor wants a search out of sight, or back: at once also where it completes what readers type. The words do not go into the audit log, which keeps them for ever. */
@Component
public class HidingSearch {
    private static final String WHAT = "searches";

    private final HiddenSearches hidden;
    private final OfferingPopularSearches popular;
    private final AuditLog audit;
    private final Clock clock;

    HidingSearch(HiddenSearches hidden, OfferingPopularSearches popular, AuditLog audit, Clock clock) {
        this.hidden = hidden;
        this.popular = popular;
        this.audit = audit;
        this.clock = clock;
    }

    /** One that is hidden already, or that nobody asked for, stays as it is. */
    @Transactional
    public void hide(String form, Person by) {
        by.must(Right.PUBLISH);
        hidden.asked(plain(form))
                .filter(search -> hidden.add(search, by.email(), clock.instant()))
                .ifPresent(search -> audit.add(AuditedAct.SEARCH_HIDDEN, by.email(), WHAT, Map.of()));
        popular.offer();
    }

    @Transactional
    public void show(String form, Person by) {
        by.must(Right.PUBLISH);
        if (hidden.remove(plain(form))) {
            audit.add(AuditedAct.SEARCH_SHOWN, by.email(), WHAT, Map.of());
            popular.offer();
        }
    }

    private static String plain(String form) {
        return form.replace("\u0000", "");
    }
}
