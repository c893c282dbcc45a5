package jarchi.notify.alert;

import jarchi.notify.article.ChangeKind;
import jarchi.notify.article.PublicChange;
import jarchi.notify.delivery.Deliveries;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Goes the way of {@link Deciding} with a version that is not published yet, and decides nothing. */
@Component
public class CountingReach {
    private final Articles articles;
    private final SavedSearchMonitor monitor;
    private final Deliveries deliveries;
    private final AlertSettings alerts;
    private final ReachSettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    CountingReach(
            Articles articles,
            SavedSearchMonitor monitor,
            Deliveries deliveries,
            AlertSettings alerts,
            ReachSettings settings,
            JdbcClient jdbc,
            Clock clock) {
        this.articles = articles;
        this.monitor = monitor;
        this.deliveries = deliveries;
        this.alerts = alerts;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Reach of(PublicChange change) {
        jdbc.sql("select set_config('statement_timeout', :millis, true)")
                .param("millis", Long.toString(settings.within().toMillis()))
                .query(row -> {});
        KnownArticle known = articles.find(change.articleId());
        if (Verdict.on(change, known, clock.instant(), alerts.newsFor()) != Verdict.TELL) {
            return new Reach(Map.of());
        }
        monitor.refreshSearches();
        List<Long> matching = change.kind() == ChangeKind.WITHDRAWN ? List.of() : monitor.matching(change);
        return new Reach(deliveries.reach(change, matching));
    }
}
