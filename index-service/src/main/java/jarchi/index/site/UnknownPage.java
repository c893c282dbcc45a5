package jarchi.index.site;

/** Nothing of this site stands here; something of the site before it may have. */
public final class UnknownPage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownPage() {
        super(null, null, false, false);
    }
}
