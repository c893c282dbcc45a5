package jarchi.events;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one spelling of an article's address on an earlier site: who keeps it and who looks it up write it alike. It is the
 * path and the query, if there is one, without host and fragment, decoded, without a slash at the end.
 */
public final class OldPath {
    /** In characters; longer addresses are none. */
    public static final int LONGEST = 500;

    private static final Pattern ORIGIN = Pattern.compile("^(?:https?:)?//[^/?#]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_PRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

    private OldPath() {}

    /**
     * Nothing for what leads to no article: another kind of link, a relative one, the front page.
     *
     * @param address as somebody wrote it: an http(s) address or a path from the root
     */
    public static Optional<String> of(String address) {
        String local = ORIGIN.matcher(address.strip()).replaceFirst("");
        int fragment = local.indexOf('#');
        local = fragment < 0 ? local : local.substring(0, fragment);
        int query = local.indexOf('?');
        return query < 0 ? of(local, "") : of(local.substring(0, query), local.substring(query + 1));
    }

    /**
     * As {@link #of(String)}, of a request.
     *
     * @param query undecoded, empty if there is none
     */
    public static Optional<String> of(String path, String query) {
        String plain = decoded(path).replaceAll("/+$", "");
        String all = query.isEmpty() ? plain : (plain.isEmpty() ? "/" : plain) + "?" + decoded(query);
        boolean usable = path.startsWith("/")
                && !all.isEmpty()
                && all.length() <= LONGEST
                && !NOT_PRINTABLE.matcher(all).find();
        return usable ? Optional.of(all) : Optional.empty();
    }

    /** As it stands where it cannot be decoded. */
    private static String decoded(String text) {
        try {
            String plain = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
            return Normalizer.normalize(plain, Normalizer.Form.NFC);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
