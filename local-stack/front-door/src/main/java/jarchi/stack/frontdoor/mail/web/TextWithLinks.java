package jarchi.stack.frontdoor.mail.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain text cut where an address of a page begins and ends, so that a page can make links of them. */
final class TextWithLinks {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)\\]}]");

    private TextWithLinks() {}

    /** A piece of the text; whether it is an address. */
    record Piece(String text, boolean isLink) {}

    static List<Piece> of(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher addresses = ADDRESS.matcher(text);
        int end = 0;
        while (addresses.find()) {
            pieces.add(new Piece(text.substring(end, addresses.start()), false));
            pieces.add(new Piece(addresses.group(), true));
            end = addresses.end();
        }
        pieces.add(new Piece(text.substring(end), false));
        return pieces;
    }
}
