package jarchi.index.document;

/** A question looks for more at once than Elasticsearch may: it allows fewer clauses the less memory it has. */
public class QuestionTooWide extends RuntimeException {
    private static final long serialVersionUID = 1L;

    QuestionTooWide(Throwable cause) {
        super(cause);
    }
}
