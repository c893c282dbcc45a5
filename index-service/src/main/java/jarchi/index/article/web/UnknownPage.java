package jarchi.index.article.web;

/** No article of this site stands here; one of the site before it may have. */
final class UnknownPage extends RuntimeException {
    UnknownPage() {
        super(null, null, false, false);
    }
}
