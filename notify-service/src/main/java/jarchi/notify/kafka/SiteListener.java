package jarchi.notify.kafka;

import jarchi.events.kafka.SiteReader;
import jarchi.notify.site.NewsSite;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Tells the site what the desk has set, each instance for itself; one that has not read it all since its start alerts nobody. */
@Component
class SiteListener implements SmartLifecycle {
    private final SiteReader reader;

    SiteListener(NewsSite site, KafkaProperties kafka) {
        this.reader = new SiteReader(kafka::buildConsumerProperties, site::take, site::isUpToDate);
    }

    @Override
    public void start() {
        reader.start();
    }

    @Override
    public void stop() {
        reader.stop();
    }

    @Override
    public boolean isRunning() {
        return reader.isRunning();
    }
}
