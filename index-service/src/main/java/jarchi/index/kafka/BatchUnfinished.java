package jarchi.index.kafka;

/** Some of a batch has to be tried again before it may be committed. */
class BatchUnfinished extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BatchUnfinished(String message) {
        super(message);
    }
}
