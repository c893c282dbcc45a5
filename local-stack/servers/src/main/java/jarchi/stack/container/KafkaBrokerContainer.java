package jarchi.stack.container;

import jarchi.stack.RunningKafka;
import jarchi.stack.process.Ports;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;

/** Kafka from its own image, with the settings of the broker that tests have without containers. */
final class KafkaBrokerContainer implements ContainedServer, RunningKafka {
    private static final String STARTED = "Kafka Server started";

    private final KafkaContainer container;
    private final int port;

    KafkaBrokerContainer(int port) {
        this.port = port;
        this.container = new KafkaContainer(Images.of("kafka"))
                .withEnv("KAFKA_HEAP_OPTS", "-Xms128m -Xmx512m")
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
                .withEnv("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "4")
                .withEnv("KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", "4")
                .withEnv("KAFKA_BROKER_SESSION_TIMEOUT_MS", "3000")
                .withEnv("KAFKA_BROKER_HEARTBEAT_INTERVAL_MS", "1000");
        container.setPortBindings(List.of("127.0.0.1:%d:9092".formatted(port)));
    }

    @Override
    public String name() {
        return "Kafka";
    }

    @Override
    public GenericContainer<?> container() {
        return container;
    }

    @Override
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    // Docker listens at the port before the broker does, so the log of this start is asked as well
    @Override
    public boolean isReady() {
        return Ports.answers(port) && logOfThisStart().contains(STARTED);
    }

    private String logOfThisStart() {
        var state = container
                .getDockerClient()
                .inspectContainerCmd(container.getContainerId())
                .exec()
                .getState();
        long since = Instant.parse(state.getStartedAt()).getEpochSecond();
        LogText text = new LogText();
        try (var asked = container
                .getDockerClient()
                .logContainerCmd(container.getContainerId())
                .withStdOut(true)
                .withStdErr(true)
                .withSince(Math.toIntExact(since))
                .exec(text)) {
            asked.awaitCompletion(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            return "";
        }
        return text.toString();
    }
}
