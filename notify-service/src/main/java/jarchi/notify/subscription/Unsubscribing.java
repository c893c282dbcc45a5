package jarchi.notify.subscription;

import jarchi.notify.delivery.Deliveries;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A reader wants to be left alone: nothing more is sent, and the address is forgotten. The link works for ever. */
@Component
public class Unsubscribing {
    private static final Logger log = LoggerFactory.getLogger(Unsubscribing.class);

    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final Clock clock;

    Unsubscribing(Subscriptions subscriptions, Deliveries deliveries, Clock clock) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** What a link stands for. */
    public enum Link {
        OPEN,
        UNSUBSCRIBED,
        /** Never ours. */
        DEAD
    }

    /** Looks and changes nothing: mail scanners open links. */
    @Transactional
    public Link look(String token) {
        return subscriptions
                .lockByUnsubscribeToken(new Token(token))
                .map(subscription -> subscription.isUnsubscribed() ? Link.UNSUBSCRIBED : Link.OPEN)
                .orElse(Link.DEAD);
    }

    /** @return false if the link is not one of ours; a second time changes nothing */
    @Transactional
    public boolean unsubscribe(String token) {
        var found = subscriptions.lockByUnsubscribeToken(new Token(token));
        found.filter(subscription -> !subscription.isUnsubscribed()).ifPresent(subscription -> {
            subscriptions.unsubscribe(subscription, clock.instant());
            deliveries.excludeUnsubscribed(subscription.id());
            log.info("subscription {} -> UNSUBSCRIBED", subscription.id());
        });
        return found.isPresent();
    }
}
