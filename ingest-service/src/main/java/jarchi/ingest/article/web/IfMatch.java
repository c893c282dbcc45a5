package jarchi.ingest.article.web;

import jarchi.ingest.article.Revision;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The two ways of the precondition: an article's revision as an ETag, and the ETag that a caller saw. */
final class IfMatch {
    private static final Pattern ETAG = Pattern.compile("\"([0-9]{1,18})\"");
    /** No article is ever at this revision: what was sent is none of our ETags, so it cannot be the present one. */
    private static final Revision NONE_OF_OURS = new Revision(0);

    private IfMatch() {}

    static String etag(Revision revision) {
        return "\"" + revision.number() + "\"";
    }

    /** @throws Missing if the caller did not say, or said that any would do */
    static Revision revision(@Nullable String header) {
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            throw new Missing();
        }
        var etag = ETAG.matcher(header.strip());
        return etag.matches() ? new Revision(Long.parseLong(etag.group(1))) : NONE_OF_OURS;
    }

    /** Somebody changes an article without saying which revision of it they saw. */
    static final class Missing extends RuntimeException {
        Missing() {
            super("Say in If-Match which ETag of the article you saw.");
        }
    }
}
