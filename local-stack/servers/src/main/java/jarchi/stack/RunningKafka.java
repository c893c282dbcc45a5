package jarchi.stack;

/** A real Kafka broker. */
public interface RunningKafka extends Server {
    String bootstrapServers();
}
