package jarchi.notify.alert;

import jarchi.notify.article.ChangeKind;
import jarchi.notify.article.PublicChange;
import jarchi.notify.delivery.Deliveries;
import jarchi.notify.live.LiveEvents;
import jarchi.notify.progress.Progress;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides once for each major version whom to tell, and freezes that together with what they are told. One transaction
 * for each change: whoever repeats it after a crash, or beside us, finds it done.
 */
@Component
public class Deciding {
    private static final Logger log = LoggerFactory.getLogger(Deciding.class);

    private final Articles articles;
    private final SavedSearchMonitor monitor;
    private final Deliveries deliveries;
    private final LiveEvents live;
    private final Progress progress;
    private final AlertSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Deciding(
            Articles articles,
            SavedSearchMonitor monitor,
            Deliveries deliveries,
            LiveEvents live,
            Progress progress,
            AlertSettings settings,
            Clock clock,
            TransactionTemplate transaction) {
        this.articles = articles;
        this.monitor = monitor;
        this.deliveries = deliveries;
        this.live = live;
        this.progress = progress;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** The newest saved searches and words. Who decides meanwhile decides by what is known of each search by then. */
    public void learn() {
        monitor.refresh();
    }

    /** Before a batch: learns the newest saved searches, and says which of these articles' versions are known already. */
    public Map<String, Long> prepare(Collection<String> articleIds) {
        learn();
        return articles.versions(articleIds);
    }

    /** Call {@link #prepare} before. */
    public void decide(PublicChange change) {
        boolean isNews = change.kind() != ChangeKind.WITHDRAWN && !change.isArchive();
        List<Long> matching = isNews ? monitor.matching(change) : List.of();
        String done = transaction.execute(status -> decide(change, matching));
        log.info("{} -> {}", change, done);
    }

    /** @param matching the saved searches that find it; none find what was withdrawn: only the told are told */
    private String decide(PublicChange change, List<Long> matching) {
        Instant now = clock.instant();
        KnownArticle known = articles.lock(change.articleId());
        Verdict verdict = Verdict.on(change, known, now, settings.newsFor());
        if (verdict == Verdict.STALE || verdict == Verdict.ERASED) {
            return verdict.name();
        }
        articles.know(change);
        String done = verdict.alerts() ? freeze(change, verdict, matching, now) : "IGNORED minor";
        progress.decided(change);
        live.append(change);
        return done;
    }

    private String freeze(PublicChange change, Verdict verdict, List<Long> matching, Instant now) {
        articles.decide(change, now);
        boolean tooOld = verdict == Verdict.TOO_OLD;
        Deliveries.Frozen frozen = deliveries.freeze(change, matching, tooOld);
        articles.count(change, frozen);
        return tooOld ? "TOO OLD " + frozen.tooOld() : "ALERTED " + frozen.pending();
    }

    /** Forgets what was told of an article, tells nobody anything more, and takes nothing of it any more. */
    @Transactional
    public void erase(String articleId) {
        boolean erased = articles.lock(articleId).erased();
        if (!erased) {
            articles.erase(articleId, clock.instant());
            deliveries.excludeErased(articleId);
            live.erase(articleId);
        }
        log.info("article-erased {} -> {}", articleId, erased ? "STALE" : "ERASED");
    }
}
