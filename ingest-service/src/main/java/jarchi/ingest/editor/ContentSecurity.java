package jarchi.ingest.editor;

/** What a page of the desk may load, as its content security policy says it: nothing inline, nothing foreign. */
public final class ContentSecurity {
    public static final String HEADER = "Content-Security-Policy";

    static final String POLICY = withScripts("");

    private ContentSecurity() {}

    /** @param digests of inline scripts that may run all the same, as {@code 'sha256-…'} */
    public static String withScripts(String digests) {
        return "default-src 'none'; script-src 'self' " + digests + "; style-src 'self'; connect-src 'self'; "
                + "frame-src 'self'; img-src 'self' https: data:; font-src 'self'; form-action 'self'; base-uri 'none'; "
                + "frame-ancestors 'none'";
    }
}
