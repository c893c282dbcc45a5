package jarchi.benchmarks;

import jarchi.benchmarks.InsertFloor.Row;
import jarchi.benchmarks.LogReader.Received;
import jarchi.events.ArticleTopic;
import jarchi.people.Newsroom;
import jarchi.people.Newsroom.Seen;
import jarchi.people.Web;
import jarchi.stack.LocalStack;
import jarchi.stack.StackPorts;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * So many publications a second, each requested at its own time whether or not the ones before have
 * their answers; then the same rows and the same records at the same rate, without the product.
 */
public final class PublishingRate {
    private static final String FLOOR = "benchmark-floor";
    private static final int WARM_UP_SECONDS = 20;
    private static final int WRITERS = 4;

    private final Clock clock = Clock.systemUTC();
    private final Times answered = new Times("publish request → answered");
    private final Times insertFloor = new Times("floor: its rows by plain JDBC");
    private final Times inLog = new Times("commit → read from Kafka");
    private final Times sendFloor = new Times("floor: a plain send → read from Kafka");
    private final LocalStack stack;
    private final Newsroom newsroom;
    private final OpenLoop loop;
    private final int warmUps;
    private final int publications;

    private PublishingRate(LocalStack stack, String address, int perSecond, int seconds) {
        this.stack = stack;
        this.newsroom = new Newsroom(new Web(address), stack.signIns());
        this.loop = new OpenLoop(perSecond);
        this.warmUps = WARM_UP_SECONDS * perSecond;
        this.publications = perSecond * seconds;
    }

    /**
     * @param arguments how many a second, and for how many seconds; 50 and 60 if not said; then {@code whole}, if indexing
     *     and alerts shall be at work beside it on the same machine
     */
    public static void main(String... arguments) throws Exception {
        int perSecond = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        // One person does here what many do: how much a person may ask is not what is measured
        var settings = Map.of("INGEST_REQUESTS_PER_MINUTE", "1000000");
        var stack = new LocalStack(Files.createTempDirectory("jarchi-benchmark"), StackPorts.free(), settings);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::stop));
        boolean whole = List.of(arguments).contains("whole");
        System.out.printf("Starting %s …%n", whole ? "the whole product" : "PostgreSQL, Kafka and ingest-service");
        String address = whole ? startAll(stack) : startNewsroom(stack);
        new PublishingRate(stack, address, perSecond, seconds).run();
    }

    private static String startAll(LocalStack stack) {
        stack.start();
        return stack.publicUrl();
    }

    private static String startNewsroom(LocalStack stack) {
        stack.postgres().start();
        stack.kafka().start();
        stack.ingest().start();
        return stack.ingest().url();
    }

    private void run() throws Exception {
        List<Seen> articles = write();
        String kafka = stack.kafka().bootstrapServers();
        List<Received> records;
        try (var log = new LogReader(kafka, ArticleTopic.NAME)) {
            System.out.println("Publishing …");
            loop.run(0, warmUps, i -> newsroom.publish(articles.get(i)), new Times("warm-up"));
            loop.run(warmUps, articles.size(), i -> newsroom.publish(articles.get(i)), answered);
            log.awaitRecords(articles.size());
            records = articles.stream().map(article -> log.of(article.id())).toList();
        }
        records.stream().skip(warmUps).forEach(record -> inLog.add(millisInLog(record)));
        insert(records);
        send(records, kafka);
        report();
    }

    private List<Seen> write() throws Exception {
        System.out.printf("Writing %d articles …%n", warmUps + publications);
        var samples = new SampleArticles();
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var written = IntStream.range(0, warmUps + publications)
                    .mapToObj(i -> writers.submit(() -> newsroom.write(samples.article(i))))
                    .toList();
            var articles = new ArrayList<Seen>();
            for (var one : written) {
                articles.add(one.get());
            }
            return articles;
        }
    }

    /** The version's own time is taken before its transaction writes anything: the true time from the commit is less. */
    private static double millisInLog(Received record) {
        String savedAt = record.event().headers().get("ce_time");
        return millisBetween(Instant.parse(savedAt), record.at());
    }

    private void insert(List<Received> records) throws Exception {
        System.out.println("Inserting the same rows …");
        try (var floor = new InsertFloor(stack.postgres().database("ingest"))) {
            var rows = new ArrayList<List<Row>>();
            for (Received record : records) {
                rows.add(floor.rowsOf(record.event()));
            }
            loop.run(0, warmUps, i -> floor.insert(rows.get(i)), new Times("warm-up"));
            loop.run(warmUps, rows.size(), i -> floor.insert(rows.get(i)), insertFloor);
        }
    }

    private void send(List<Received> records, String kafka) throws Exception {
        System.out.println("Sending the same records …");
        Map<String, Instant> sent = new ConcurrentHashMap<>();
        try (var floor = SendFloor.plain(kafka, FLOOR);
                var log = new LogReader(kafka, FLOOR)) {
            loop.run(
                    0,
                    records.size(),
                    i -> {
                        var event = records.get(i).event();
                        sent.put(event.key(), clock.instant());
                        floor.send(List.of(event));
                    },
                    new Times("acknowledged"));
            log.awaitRecords(records.size());
            records.stream()
                    .skip(warmUps)
                    .map(record -> record.event().key())
                    .forEach(key -> sendFloor.add(millisBetween(
                            Objects.requireNonNull(sent.get(key)), log.of(key).at())));
        }
    }

    private static double millisBetween(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e6;
    }

    private void report() {
        System.out.println("| | n | p50 ms | p99 ms | max ms | p50 ÷ floor |\n|---|---|---|---|---|---|");
        System.out.println(answered.row(insertFloor));
        System.out.println(insertFloor.row(insertFloor));
        System.out.println(inLog.row(sendFloor));
        System.out.println(sendFloor.row(sendFloor));
    }
}
