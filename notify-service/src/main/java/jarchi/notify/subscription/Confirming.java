package jarchi.notify.subscription;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The owner of an address says yes. */
@Component
public class Confirming {
    private static final Logger log = LoggerFactory.getLogger(Confirming.class);

    private final Subscriptions subscriptions;
    private final Confirmations confirmations;
    private final Clock clock;

    Confirming(Subscriptions subscriptions, Confirmations confirmations, Clock clock) {
        this.subscriptions = subscriptions;
        this.confirmations = confirmations;
        this.clock = clock;
    }

    /** What a link stands for. */
    public enum Link {
        OPEN,
        CONFIRMED,
        /** Too old, or never ours. */
        DEAD
    }

    /** Looks and changes nothing: mail scanners open links. */
    @Transactional(readOnly = true)
    public Link look(String token) {
        return confirmations.find(new Token(token)).map(this::linkOf).orElse(Link.DEAD);
    }

    @Transactional
    public Link confirm(String secret) {
        var token = new Token(secret);
        Optional<Confirmations.Question> question = confirmations.find(token);
        if (question.isEmpty()) {
            return Link.DEAD;
        }
        Link link = linkOf(question.get());
        if (link != Link.OPEN) {
            return link;
        }
        Instant now = clock.instant();
        Subscriptions.Standing subscription = subscriptions.lock(question.get().subscriptionId());
        confirmations.use(token, now);
        if (subscription.isPending()) {
            subscriptions.confirm(subscription, now);
            log.info("subscription {} -> CONFIRMED", subscription.id());
            return Link.CONFIRMED;
        }
        return subscription.isConfirmed() ? Link.CONFIRMED : Link.DEAD;
    }

    private Link linkOf(Confirmations.Question question) {
        if (question.isUsed()) {
            return Link.CONFIRMED;
        }
        return question.isExpired(clock.instant()) ? Link.DEAD : Link.OPEN;
    }
}
