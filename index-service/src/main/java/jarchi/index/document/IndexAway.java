package jarchi.index.document;

/** Elasticsearch does not answer, or not in time, or has no index yet: ask again later. */
public class IndexAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IndexAway(String message) {
        super(message);
    }

    IndexAway(Exception cause) {
        super(Judgement.inWords(cause), cause);
    }
}
