package jarchi.ingest.outbox;

import jarchi.ingest.outbox.ArticleLog.RefusedByLog;
import jarchi.ingest.outbox.RelayTurn.Sent;
import jarchi.ingest.trace.Trace;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Carries events from the outbox to the log: one relay at a time, oldest first, forgotten only after Kafka has them.
 * Whatever fails, it lets go of everything, pauses, and starts again.
 */
@Component
class OutboxRelay implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration ELECTION = Duration.ofSeconds(1);
    /** So often a sleeping relay looks whether it shall stop. */
    private static final Duration NAP = Duration.ofMillis(200);

    private final OutboxSettings settings;
    private final JdbcConnectionDetails database;
    private final KafkaProperties kafka;
    private final Clock clock;
    private volatile boolean running;
    private Duration pause;
    private @Nullable Thread thread;

    OutboxRelay(OutboxSettings settings, JdbcConnectionDetails database, KafkaProperties kafka, Clock clock) {
        this.settings = settings;
        this.database = database;
        this.kafka = kafka;
        this.clock = clock;
        this.pause = settings.firstPause();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").start(this::run);
    }

    private void run() {
        while (running) {
            try {
                takeTurn();
            } catch (InterruptedException | InterruptException e) {
                return;
            } catch (SQLException | ExecutionException | TimeoutException | RuntimeException e) {
                log.warn("outbox-relay -> PAUSED {} ms: {}", pause.toMillis(), e.toString());
                log.debug("outbox-relay", e);
                sleep();
            }
        }
    }

    private void takeTurn() throws SQLException, ExecutionException, InterruptedException, TimeoutException {
        try (var turn = RelayTurn.connect(database)) {
            while (running && !turn.take()) {
                Thread.sleep(ELECTION);
            }
            if (running) {
                ArticleTopics.create(kafka.buildAdminProperties());
                try (var articles = ArticleLog.open(kafka.buildProducerProperties(), settings)) {
                    log.info("outbox-relay -> WORKING");
                    pause = settings.firstPause();
                    relay(turn, articles);
                } catch (RefusedByLog e) {
                    turn.setAside(e.row(), String.valueOf(e.getMessage()));
                    log.error("{} -> REFUSED by the log, set aside: {}", e.row(), e.getMessage());
                }
            }
        }
    }

    /** While Kafka takes one batch, PostgreSQL forgets the one before and gives the one behind it. */
    private void relay(RelayTurn turn, ArticleLog articles)
            throws SQLException, ExecutionException, InterruptedException, RefusedByLog {
        try (var beside = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("outbox-relay-rows").factory())) {
            var sent = Sent.NOTHING;
            var rows = oldest(turn, List.of());
            while (running) {
                if (rows.isEmpty()) {
                    turn.forget(sent, clock.instant());
                    sent = Sent.NOTHING;
                    awaitCall(turn);
                    rows = oldest(turn, List.of());
                } else {
                    var next = beside.submit(forgetAndRead(turn, sent, rows));
                    var places = articles.write(rows);
                    tell(rows, places);
                    sent = Sent.of(rows, places);
                    rows = next.get();
                }
            }
            turn.forget(sent, clock.instant());
        }
    }

    private Callable<List<OutboxRow>> forgetAndRead(RelayTurn turn, Sent before, List<OutboxRow> inFlight) {
        return () -> {
            turn.forget(before, clock.instant());
            return oldest(turn, inFlight);
        };
    }

    private List<OutboxRow> oldest(RelayTurn turn, List<OutboxRow> inFlight) {
        return turn.oldest(settings.batchSize(), settings.batchBytes().toBytes(), inFlight);
    }

    private void awaitCall(RelayTurn turn) throws SQLException {
        long naps = settings.lookAtLeastEvery().dividedBy(NAP);
        for (long i = 0; running && i < naps && !turn.isCalled(NAP); i++) {}
    }

    private static void tell(List<OutboxRow> rows, List<RecordMetadata> places) {
        for (int i = 0; i < rows.size(); i++) {
            Trace.continued(rows.get(i).traceparent()).enter();
            log.info("{} -> IN LOG {}", rows.get(i), places.get(i));
        }
        Trace.leave();
    }

    private void sleep() {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            running = false;
        }
        var longer = pause.multipliedBy(2);
        pause = longer.compareTo(settings.longestPause()) > 0 ? settings.longestPause() : longer;
    }

    @Override
    public void stop() {
        running = false;
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Before the web server starts, and after it has answered its last request. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
