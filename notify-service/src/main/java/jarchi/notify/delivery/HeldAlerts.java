package jarchi.notify.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import jarchi.notify.site.NewsSite;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Says it while alerts wait only because nobody has said whom to alert: their log may be lost, and its readers are patient. */
@Component
class HeldAlerts {
    private static final Logger log = LoggerFactory.getLogger(HeldAlerts.class);

    private final OpenDeliveries deliveries;
    private final NewsSite site;
    private final AtomicLong held = new AtomicLong();

    HeldAlerts(OpenDeliveries deliveries, NewsSite site, MeterRegistry meters) {
        this.deliveries = deliveries;
        this.site = site;
        meters.gauge("news.alerts.held", held);
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void look() {
        try {
            held.set(site.knowsWhomToAlert() ? 0 : deliveries.dueAlerts());
        } catch (DataAccessException e) {
            log.warn("alerts -> UNCOUNTED {}", e.getMessage());
            return;
        }
        if (held.get() > 0) {
            log.warn("{} alerts -> WAITING for the settings of the site: nothing is read from their log", held);
        }
    }
}
