package jarchi.stack;

import jarchi.stack.process.Ports;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The ports of a local run, all on the loopback address. */
public record StackPorts(
        int frontDoor,
        int ingest,
        int index,
        int notifier,
        int smtp,
        int postgres,
        int kafka,
        int kafkaController,
        int elasticsearch,
        int elasticsearchTransport) {

    /** How many there are. */
    public static final int COUNT = 10;

    /** The ones that people expect. */
    public static StackPorts usual() {
        return new StackPorts(8080, 8081, 8082, 8083, 1025, 5432, 9092, 9093, 9200, 9300);
    }

    /** One after the other, the front door first. */
    public static StackPorts from(int first) {
        return new StackPorts(
                first, first + 1, first + 2, first + 3, first + 4, first + 5, first + 6, first + 7, first + 8,
                first + 9);
    }

    /** Ones that nobody uses now. */
    public static StackPorts free() {
        List<Integer> ports =
                Stream.generate(Ports::free).distinct().limit(COUNT).toList();
        var next = ports.iterator();
        return new StackPorts(
                next.next(),
                next.next(),
                next.next(),
                next.next(),
                next.next(),
                next.next(),
                next.next(),
                next.next(),
                next.next(),
                next.next());
    }

    /** Each port with the part that listens there. */
    public Map<Integer, String> parts() {
        Map<Integer, String> parts = new LinkedHashMap<>();
        parts.put(frontDoor, "the front door");
        parts.put(ingest, "ingest-service");
        parts.put(index, "index-service");
        parts.put(notifier, "notify-service");
        parts.put(smtp, "the mail catcher");
        parts.put(postgres, "PostgreSQL");
        parts.put(kafka, "Kafka");
        parts.put(kafkaController, "Kafka's controller");
        parts.put(elasticsearch, "Elasticsearch");
        parts.put(elasticsearchTransport, "Elasticsearch's transport");
        return parts;
    }
}
