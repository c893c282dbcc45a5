package jarchi.benchmarks;

import jarchi.benchmarks.LogReader.Received;
import jarchi.events.ArticleTopic;
import jarchi.events.EventRecord;
import jarchi.people.Newsroom;
import jarchi.people.Web;
import jarchi.stack.LocalStack;
import jarchi.stack.StackPorts;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

/**
 * How fast the relay alone empties an outbox that is full all at once, until its last row is deleted; then the same events by
 * a bare transactional producer, in batches of the same size.
 */
public final class RelayDrain {
    private static final String FLOOR = "benchmark-floor";
    private static final int TEMPLATES = 40;
    private static final int WARM_UP = 10_000;
    /** As {@code ingest.outbox.batch-size}. */
    private static final int BATCH = 500;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final LocalStack stack;
    private final int rows;

    private RelayDrain(LocalStack stack, int rows) {
        this.stack = stack;
        this.rows = rows;
    }

    /** @param arguments how many rows; 50,000 if not said */
    public static void main(String... arguments) throws Exception {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50_000;
        var stack = new LocalStack(Files.createTempDirectory("jarchi-benchmark"), StackPorts.free(), Map.of());
        Runtime.getRuntime().addShutdownHook(new Thread(stack::stop));
        System.out.println("Starting PostgreSQL, Kafka and ingest-service …");
        stack.postgres().start();
        stack.kafka().start();
        stack.ingest().start();
        new RelayDrain(stack, rows).run();
    }

    private void run() throws Exception {
        try (var outbox = new FullOutbox(stack.postgres().database("ingest"))) {
            outbox.learn(published());
            drain(outbox, 0, WARM_UP);
            var drained = drain(outbox, WARM_UP, WARM_UP + rows);
            report(drained, send(drained.events()));
        }
    }

    private List<EventRecord> published() throws Exception {
        var newsroom = new Newsroom(new Web(stack.ingest().url()), stack.signIns());
        var samples = new SampleArticles();
        try (var log = new LogReader(stack.kafka().bootstrapServers(), ArticleTopic.NAME)) {
            for (int i = 0; i < TEMPLATES; i++) {
                newsroom.writeAndPublish(samples.article(i));
            }
            log.awaitRecords(TEMPLATES);
            return log.records().stream().map(Received::event).toList();
        }
    }

    /** What was drained, and how fast. */
    private record Drained(List<EventRecord> events, double perSecond) {
        long bytes() {
            return events.stream()
                    .mapToLong(event -> Objects.requireNonNull(event.value()).length)
                    .sum();
        }
    }

    private static Drained drain(FullOutbox outbox, int from, int to) throws Exception {
        System.out.printf("Filling the outbox with %d rows …%n", to - from);
        var events = outbox.fill(from, to);
        outbox.show();
        long start = System.nanoTime();
        while (!outbox.isEmpty()) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%d rows in %.1f s%n", events.size(), seconds);
        return new Drained(events, events.size() / seconds);
    }

    private double send(List<EventRecord> events) throws Exception {
        try (var floor = SendFloor.transactional(stack.kafka().bootstrapServers(), FLOOR)) {
            send(floor, events.subList(0, Math.min(WARM_UP, events.size())));
            long start = System.nanoTime();
            send(floor, events);
            return events.size() * 1e9 / (System.nanoTime() - start);
        }
    }

    private static void send(SendFloor floor, List<EventRecord> events) throws Exception {
        for (int from = 0; from < events.size(); from += BATCH) {
            floor.send(events.subList(from, Math.min(from + BATCH, events.size())));
        }
    }

    private static void report(Drained drained, double floor) {
        double kilobytes = drained.bytes() / 1e3 / drained.events().size();
        String row = "| %s | %d | %.1f | %.0f | %.2f |%n";
        System.out.println("| | rows | kB a row | rows/s | ÷ floor |\n|---|---|---|---|---|");
        System.out.printf(
                row,
                "the relay alone",
                drained.events().size(),
                kilobytes,
                drained.perSecond(),
                drained.perSecond() / floor);
        System.out.printf(
                row,
                "floor: the same by a bare transactional producer",
                drained.events().size(),
                kilobytes,
                floor,
                1.0);
    }
}
