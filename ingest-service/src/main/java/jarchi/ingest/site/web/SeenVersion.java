package jarchi.ingest.site.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The two ways of the precondition: a setting's version as an ETag, and the ETag that a caller saw. */
final class SeenVersion {
    private static final Pattern ETAG = Pattern.compile("\"([0-9]{1,18})\"");
    /** No setting is ever at this version. */
    private static final long NONE_OF_OURS = 0;

    private SeenVersion() {}

    static String etag(long version) {
        return "\"" + version + "\"";
    }

    /** @throws Missing if the caller did not say, or said that any would do */
    static long in(@Nullable String header) {
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            throw new Missing();
        }
        var etag = ETAG.matcher(header.strip());
        return etag.matches() ? Long.parseLong(etag.group(1)) : NONE_OF_OURS;
    }

    /** Somebody changes a setting without saying which version of it they saw. */
    static final class Missing extends RuntimeException {
        Missing() {
            super("Say in If-Match which ETag of the setting you saw.");
        }
    }
}
