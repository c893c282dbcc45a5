package jarchi.ingest.archive.form;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a feed that a system wrote of itself says that the public does not see an item: by which element, and what it says. */
record Hidden(String element, String says) {
    private static final Pattern WORDPRESS = Pattern.compile("https?://wordpress\\.org/export/.*");
    private static final Pattern ATOM_PUBLISHING =
            Pattern.compile("http://www\\.w3\\.org/2007/app|http://purl\\.org/atom/app#");
    private static final Map<String, String> PUBLIC =
            Map.of("status", "publish", "post_type", "post", "post_password", "");

    /** @param says the text of the element; a password is not repeated */
    static Optional<Hidden> of(String namespace, String element, String says) {
        String word = says.strip();
        if (WORDPRESS.matcher(namespace).matches()
                && PUBLIC.containsKey(element)
                && !word.equals(PUBLIC.get(element))) {
            return Optional.of(new Hidden("wp:" + element, element.equals("post_password") ? "" : word));
        }
        boolean isDraft = element.equals("draft")
                && word.equalsIgnoreCase("yes")
                && ATOM_PUBLISHING.matcher(namespace).matches();
        return isDraft ? Optional.of(new Hidden("app:draft", word)) : Optional.empty();
    }
}
