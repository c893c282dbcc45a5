package jarchi.ingest.archive;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Reads the files that were handed over, the oldest first, one at a time on each instance. */
@Component
class ImportWorker implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);

    private static final Duration BETWEEN_TIDYINGS = Duration.ofMinutes(10);

    private final String name = UUID.randomUUID().toString();
    private final Imports imports;
    private final Importing importing;
    private final AskingImport asking;
    private final ImportSettings settings;
    private final Clock clock;
    private volatile boolean running;
    private @Nullable Thread thread;
    private Instant tidyAt = Instant.MIN;

    ImportWorker(Imports imports, Importing importing, AskingImport asking, ImportSettings settings, Clock clock) {
        this.imports = imports;
        this.importing = importing;
        this.asking = asking;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("import").start(this::run);
    }

    private void run() {
        while (running) {
            try {
                var claimed = imports.claim(name, clock.instant(), settings.lease());
                if (claimed.isPresent()) {
                    importing.run(claimed.get(), name, () -> running);
                } else {
                    tidy();
                    Thread.sleep(settings.lookEvery());
                }
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException | Error e) {
                log.warn("import -> PAUSED: {}", e.toString());
                log.debug("import", e);
                pause();
            }
        }
    }

    /** Now and then, while there is nothing to read. */
    private void tidy() {
        Instant now = clock.instant();
        if (now.isAfter(tidyAt)) {
            asking.endForsaken();
            tidyAt = now.plus(BETWEEN_TIDYINGS);
        }
    }

    private void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            running = false;
        }
    }

    /** The batch that is being saved is saved; the next one is another worker's. */
    @Override
    public void stop() {
        running = false;
        if (thread != null) {
            try {
                if (!thread.join(Duration.ofSeconds(10))) {
                    thread.interrupt();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
