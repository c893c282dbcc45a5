package jarchi.notify.kafka;

import jarchi.events.kafka.SiteReader;
import jarchi.events.site.SiteChange;
import jarchi.events.site.ThesaurusLines;
import jarchi.notify.alert.Deciding;
import jarchi.notify.site.NewsSite;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Tells the site what the desk has set, each instance for itself; one that has not read it all since its start alerts nobody. */
@Component
class SiteListener implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(SiteListener.class);

    private final NewsSite site;
    private final Deciding deciding;
    private final SiteReader reader;
    /** At most one waits behind the one that learns: it will know the newest words. */
    private final ExecutorService learning = new ThreadPoolExecutor(
            0,
            1,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(1),
            Thread.ofPlatform().name("learning-the-words").factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    SiteListener(NewsSite site, Deciding deciding, KafkaProperties kafka) {
        this.site = site;
        this.deciding = deciding;
        this.reader = new SiteReader(kafka::buildConsumerProperties, this::take, this::isUpToDate);
    }

    private boolean take(SiteChange change) {
        boolean newer = site.take(change);
        if (newer && site.knowsTheWords() && change.setting() instanceof ThesaurusLines) {
            learning.execute(this::learnTheWords);
        }
        return newer;
    }

    /** However many thesauri the log still held. */
    private void isUpToDate() {
        site.isUpToDate();
        learning.execute(this::learnTheWords);
    }

    /** On a thread of its own, so that no other setting waits for it. */
    private void learnTheWords() {
        try {
            deciding.learn();
        } catch (DataAccessException e) {
            log.warn("thesaurus -> LATER, before the next news: {}", e.getMessage());
        }
    }

    @Override
    public void start() {
        reader.start();
    }

    @Override
    public void stop() {
        reader.stop();
        learning.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return reader.isRunning();
    }
}
