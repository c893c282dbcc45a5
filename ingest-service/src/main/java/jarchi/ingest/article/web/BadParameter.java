package jarchi.ingest.article.web;

/** A parameter of the address is out of its bounds. */
final class BadParameter extends RuntimeException {
    private final String field;

    private BadParameter(String field, String message) {
        super(message);
        this.field = field;
    }

    static BadParameter of(String field, String message) {
        return new BadParameter(field, message);
    }

    static void unless(boolean holds, String field, String otherwise) {
        if (!holds) {
            throw of(field, otherwise);
        }
    }

    String field() {
        return field;
    }
}
