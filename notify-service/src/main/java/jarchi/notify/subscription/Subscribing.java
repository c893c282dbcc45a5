package jarchi.notify.subscription;

import jarchi.notify.delivery.Deliveries;
import jarchi.notify.delivery.DeliveryKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Someone asks to be told: nothing is sent to the address but one question, and nobody learns whether it was known. */
@Component
public class Subscribing {
    private static final Logger log = LoggerFactory.getLogger(Subscribing.class);

    private final Subscriptions subscriptions;
    private final Confirmations confirmations;
    private final Deliveries deliveries;
    private final SubscriptionSettings settings;
    private final Clock clock;

    Subscribing(
            Subscriptions subscriptions,
            Confirmations confirmations,
            Deliveries deliveries,
            SubscriptionSettings settings,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.confirmations = confirmations;
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public void subscribe(Wish wish) {
        Instant now = clock.instant();
        subscriptions.lock(wish.email());
        Subscriptions.Standing subscription = subscriptions.of(wish, now);
        if (!mayAnswer(subscription, wish.email(), now)) {
            log.info("subscription {} -> NOT ANSWERED again so soon", subscription.id());
        } else if (subscription.isPending()) {
            Token token = confirmations.open(subscription.id(), now, now.plus(settings.confirmWithin()));
            deliveries.answer(DeliveryKind.CONFIRMATION, subscription.id(), token.value());
            log.info("subscription {} -> ASKED", subscription.id());
        } else {
            deliveries.answer(DeliveryKind.REMINDER, subscription.id(), null);
            log.info("subscription {} -> REMINDED", subscription.id());
        }
    }

    private boolean mayAnswer(Subscriptions.Standing subscription, EmailAddress email, Instant now) {
        var answers = subscriptions.answers(subscription, email, now.minus(Duration.ofDays(1)));
        if (answers.count() >= settings.answersPerDay()) {
            return false;
        }
        return answers.lastAboutThis() == null
                || answers.lastAboutThis()
                        .toInstant()
                        .plus(settings.answerAgainAfter())
                        .isBefore(now);
    }
}
