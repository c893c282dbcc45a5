package jarchi.index.search.web;

/** There is no article of this id, or it was erased for good. */
final class UnknownArticle extends RuntimeException {
    UnknownArticle(String id) {
        super("no article " + id, null, false, false);
    }
}
