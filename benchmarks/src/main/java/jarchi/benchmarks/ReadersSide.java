package jarchi.benchmarks;

import jarchi.events.ArticleTopic;
import jarchi.events.progress.ProgressTopic;
import jarchi.people.Web;
import jarchi.stack.LocalStack;
import jarchi.stack.StackPorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Kafka with a log that is full already, Elasticsearch, and the index-service that reads the one into the other. */
final class ReadersSide {
    private static final int SENT_AT_ONCE = 1_000;
    private static final long BETWEEN_LOOKS = 500_000_000;
    private static final int LOOKS_BETWEEN_WORDS = 20;

    private final Path home;
    private final StackPorts ports;
    private final LocalStack stack;
    private final SendFloor log;
    private final Web elasticsearch;

    private ReadersSide(Path home, StackPorts ports, LocalStack stack, SendFloor log) {
        this.home = home;
        this.ports = ports;
        this.stack = stack;
        this.log = log;
        this.elasticsearch = new Web(stack.elasticsearch().uri());
    }

    /** Without index-service: it begins to read as soon as it is started. */
    static ReadersSide start() throws Exception {
        Path home = Files.createTempDirectory("jarchi-benchmark");
        StackPorts ports = StackPorts.free();
        var stack = new LocalStack(home, ports, Map.of());
        Runtime.getRuntime().addShutdownHook(new Thread(stack::stop));
        System.out.println("Starting Kafka and Elasticsearch …");
        stack.kafka().start();
        stack.elasticsearch().start();
        String kafka = stack.kafka().bootstrapServers();
        // Which ingest-service makes otherwise
        SendFloor.plain(kafka, ProgressTopic.NAME).close();
        return new ReadersSide(home, ports, stack, SendFloor.plain(kafka, ArticleTopic.NAME));
    }

    /** The same parts in the same places; what is started from here on has these settings. */
    LocalStack with(Map<String, String> settings) {
        return new LocalStack(home, ports, settings);
    }

    Path home() {
        return home;
    }

    /** The texts in the folder that is named at this place, or else those of the project's judged searches. */
    static RecombinedNews news(List<String> arguments, int place) throws IOException {
        Path folder = arguments.size() > place ? Path.of(arguments.get(place)) : JudgedSearch.folder();
        return new RecombinedNews(NewsText.in(folder));
    }

    LocalStack stack() {
        return stack;
    }

    Web elasticsearch() {
        return elasticsearch;
    }

    /** The log gets articles with these numbers, the last of them not included. */
    void log(int first, int last, IntFunction<NewsText> texts) throws Exception {
        System.out.printf("Filling the log with %d articles …%n", last - first);
        for (int from = first; from < last; from += SENT_AT_ONCE) {
            log.send(IntStream.range(from, Math.min(from + SENT_AT_ONCE, last))
                    .mapToObj(number -> texts.apply(number).event(number))
                    .toList());
        }
    }

    /** Returns when index-service, which has been started, has made so many articles searchable, and all is at rest. */
    void awaitSearchable(int articles) {
        long from = System.nanoTime();
        for (int look = 0; searchable() < articles; look++) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
            if (look % LOOKS_BETWEEN_WORDS == 0) {
                System.out.printf("%.0f s: %d of %d%n", BulkFloors.secondsSince(from), searchable(), articles);
            }
        }
        awaitTold();
        while (merges() > 0) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }

    /** Until editors have been told of all that is searchable. */
    private void awaitTold() {
        double before = -1;
        for (double told = told(); told > before; told = told()) {
            before = told;
            LockSupport.parkNanos(BETWEEN_LOOKS * 2);
        }
    }

    private double told() {
        var answer = new Web(stack.index().url()).get("/actuator/metrics/jarchi.index.progress");
        return answer.statusCode() == 200
                ? Web.JSON.readTree(answer.body()).at("/measurements/0/value").asDouble()
                : 0;
    }

    private long searchable() {
        var answer = elasticsearch.get("/articles/_count");
        return answer.statusCode() == 200
                ? Web.JSON.readTree(answer.body()).get("count").asLong()
                : 0;
    }

    private int merges() {
        JsonNode stats = elasticsearch.json("/articles/_stats/merge");
        return stats.at("/_all/primaries/merges/current").asInt();
    }
}
