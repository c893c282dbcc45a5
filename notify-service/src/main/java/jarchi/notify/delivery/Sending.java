package jarchi.notify.delivery;

import jarchi.notify.site.NewsSite;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Sends one claimed delivery and notes what became of it. */
@Component
class Sending {
    private static final Logger log = LoggerFactory.getLogger(Sending.class);
    private static final Duration NOTE_AGAIN = Duration.ofMillis(200);

    private final OpenDeliveries deliveries;
    private final Channel channel;
    private final ChannelWatch watch;
    private final DeliverySettings settings;
    private final RetrySchedule schedule;
    private final NewsSite site;
    private final Clock clock;

    Sending(
            OpenDeliveries deliveries,
            Channel channel,
            ChannelWatch watch,
            DeliverySettings settings,
            NewsSite site,
            Clock clock) {
        this.site = site;
        this.deliveries = deliveries;
        this.channel = channel;
        this.watch = watch;
        this.settings = settings;
        this.schedule = new RetrySchedule(settings.retryDelays(), RandomGenerator.getDefault());
        this.clock = clock;
    }

    void send(Claim claim) {
        UUID id = claim.delivery().id();
        String exclusion = exclusion(claim);
        if (exclusion != null) {
            note(claim, "EXCLUDED", exclusion, () -> deliveries.excluded(id, exclusion));
        } else if (claim.isTooOld(clock.instant(), settings.giveUpAfter())) {
            String reason = "not accepted within " + settings.giveUpAfter().toHours() + " h";
            note(claim, "GIVEN_UP", reason, () -> deliveries.givenUp(id, reason));
        } else {
            settle(claim, answerTo(claim.delivery()));
        }
    }

    /** Answers to people who asked go out in test mode too. */
    private @Nullable String exclusion(Claim claim) {
        Outgoing delivery = claim.delivery();
        boolean heldBack = delivery.kind() == DeliveryKind.ALERT && !site.alerts(delivery.recipient());
        return claim.exclusion() == null && heldBack ? Deliveries.TEST_MODE : claim.exclusion();
    }

    private Outcome answerTo(Outgoing delivery) {
        try {
            return channel.send(delivery);
        } catch (RuntimeException e) {
            log.error("delivery {} could not be written", delivery.id(), e);
            return new Outcome.Deferred("could not be written: " + e);
        }
    }

    private void settle(Claim claim, Outcome outcome) {
        UUID id = claim.delivery().id();
        if (outcome instanceof Outcome.Away away) {
            watch.away(away.reason());
        } else {
            watch.answered();
        }
        switch (outcome) {
            case Outcome.Accepted accepted -> {
                String answer = accepted.answer();
                note(claim, "SENT", answer, () -> deliveries.sent(id, answer));
            }
            case Outcome.Refused refused -> {
                String reason = refused.reason();
                note(claim, "FAILED", reason, () -> deliveries.failed(id, reason));
            }
            case Outcome.Deferred deferred -> postpone(claim, "DEFERRED", deferred.reason(), () -> {});
            case Outcome.Unanswered unanswered ->
                postpone(claim, "UNANSWERED", unanswered.reason(), () -> deliveries.maybeSent(id));
            case Outcome.Away away -> {
                String reason = away.reason();
                note(claim, "AWAY", reason, () -> deliveries.postpone(id, Duration.ZERO, reason, false));
            }
        }
    }

    private void postpone(Claim claim, String word, String reason, Runnable before) {
        Duration delay = schedule.delayAfter(claim.attempts());
        UUID id = claim.delivery().id();
        note(claim, word, reason, () -> {
            before.run();
            deliveries.postpone(id, delay, reason, true);
        });
    }

    /** Until it is noted: an accepted mail that nobody knows of would be sent again. */
    private void note(Claim claim, String word, String reason, Runnable note) {
        Outgoing delivery = claim.delivery();
        String what = delivery.kind().name().toLowerCase(Locale.ROOT);
        while (true) {
            try {
                note.run();
                log.info("{} {} -> {} {}", what, delivery.id(), word, reason);
                return;
            } catch (DataAccessException | TransactionException e) {
                log.warn("{} {} -> {} but not noted yet: {}", what, delivery.id(), word, e.getMessage());
            }
            try {
                Thread.sleep(NOTE_AGAIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
