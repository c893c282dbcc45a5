package jarchi.stack.frontdoor.mail.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets a link of a mail open in the whole window, not in the frame that shows the mail. */
final class LinksOpenOutside {
    private static final Pattern HEAD = Pattern.compile("<head(\\s[^>]*)?>", Pattern.CASE_INSENSITIVE);
    private static final String BASE = "<base target=\"_top\">";

    private LinksOpenOutside() {}

    static String in(String html) {
        Matcher head = HEAD.matcher(html);
        return head.find() ? html.substring(0, head.end()) + BASE + html.substring(head.end()) : BASE + html;
    }
}
