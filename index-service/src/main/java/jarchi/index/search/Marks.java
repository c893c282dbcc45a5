package jarchi.index.search;

import java.util.Optional;
import org.springframework.web.util.HtmlUtils;

/**
 * Marks found words. The index puts two characters around them that no text has a meaning for; then the text is escaped,
 * and only then do they become tags: nothing that an editor wrote can become one.
 */
final class Marks {
    static final String START = "\uE000";
    static final String END = "\uE001";

    private Marks() {}

    /** The first found word, as it stands there. */
    static Optional<String> first(String marked) {
        int start = marked.indexOf(START) + 1;
        int end = marked.indexOf(END, start);
        return start > 0 && end > 0 ? Optional.of(marked.substring(start, end)) : Optional.empty();
    }

    /** Escaped HTML in which each {@code <mark>} is closed. */
    static String html(String marked) {
        String escaped = HtmlUtils.htmlEscape(marked, "UTF-8");
        var html = new StringBuilder();
        boolean open = false;
        for (int i = 0; i < escaped.length(); i++) {
            char character = escaped.charAt(i);
            if (character == START.charAt(0)) {
                html.append(open ? "" : "<mark>");
                open = true;
            } else if (character == END.charAt(0)) {
                html.append(open ? "</mark>" : "");
                open = false;
            } else {
                html.append(character);
            }
        }
        return html.append(open ? "</mark>" : "").toString();
    }
}
