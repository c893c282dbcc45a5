package jarchi.notify.progress;

import jarchi.events.progress.DeliveriesCounted;
import jarchi.events.progress.ProgressTopic;
import jarchi.notify.progress.Progress.Due;
import jarchi.notify.signal.Listening;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells editors of each version how far its alerts have come: at once when it was decided whom to tell, then at most once in
 * a while as deliveries end, and after the last one. Marks are forgotten only after the log has the account, so that a
 * crash repeats it and loses none.
 */
@Component
class TellingProgress implements SmartLifecycle, Listening {
    private static final Logger log = LoggerFactory.getLogger(TellingProgress.class);
    private static final long PAUSE_MILLIS = 1_000;

    private final Progress progress;
    private final Accounts accounts;
    private final ProgressLog editors;
    private final ProgressSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Semaphore calls = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    TellingProgress(
            Progress progress,
            Accounts accounts,
            ProgressLog editors,
            ProgressSettings settings,
            Clock clock,
            TransactionTemplate transaction) {
        this.progress = progress;
        this.accounts = accounts;
        this.editors = editors;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** What is to be told now, and what is forgotten then. */
    private record Round(List<Due> due, List<DeliveriesCounted> accounts) {
        static final Round NOTHING = new Round(List.of(), List.of());
    }

    @Override
    public String channel() {
        return Progress.SIGNAL;
    }

    @Override
    public void wake() {
        calls.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("telling-progress").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        Thread telling = thread;
        if (telling != null) {
            telling.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forget() {
        int forgotten =
                progress.forgetBefore(clock.instant().minus(ProgressTopic.KEPT).atOffset(ZoneOffset.UTC));
        if (forgotten > 0) {
            log.info("progress -> FORGOTTEN {}", forgotten);
        }
    }

    private void run() {
        try {
            while (running) {
                if (!tellSome() && calls.tryAcquire(settings.look().toMillis(), TimeUnit.MILLISECONDS)) {
                    calls.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there was so much that there may be more. */
    private boolean tellSome() throws InterruptedException {
        try {
            Round round = transaction.execute(status -> round());
            if (!round.due().isEmpty()) {
                editors.tell(round.accounts());
                progress.forget(round.due());
            }
            return round.due().size() == Progress.MOST_VERSIONS;
        } catch (RuntimeException e) {
            if (!running) {
                return false;
            }
            log.warn("progress -> WAITING {}", e.getMessage());
            Thread.sleep(PAUSE_MILLIS);
            return false;
        }
    }

    private Round round() {
        if (!progress.lock()) {
            return Round.NOTHING; // another instance is at it
        }
        List<Due> due = progress.due(settings.pace());
        return due.isEmpty() ? Round.NOTHING : new Round(due, accounts.of(due));
    }
}
