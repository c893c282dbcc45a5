package jarchi.index.kafka;

/** Kafka does not answer, or has no log yet: ask again later. */
public class LogAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LogAway(Throwable cause) {
        super("Kafka: " + cause, cause);
    }
}
