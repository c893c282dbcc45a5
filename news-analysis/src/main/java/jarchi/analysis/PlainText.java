package jarchi.analysis;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of an HTML body: each paragraph, heading, list item and table cell on a line of its own. */
public final class PlainText {
    private PlainText() {}

    /** Never fails: what is not HTML is text. Scripts, styles and comments are left out. */
    public static String of(String html) {
        var lines = new Lines();
        Jsoup.parseBodyFragment(html).body().traverse(lines);
        return lines.text.toString().strip();
    }

    private static final class Lines implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(words.getWholeText());
            } else if (node instanceof Element element && startsLine(element)) {
                endLine();
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && startsLine(element)) {
                endLine();
            }
        }

        private static boolean startsLine(Element element) {
            return element.isBlock() || element.nameIs("br");
        }

        private void append(String words) {
            for (int i = 0; i < words.length(); i++) {
                char character = words.charAt(i);
                if (!Character.isWhitespace(character) && character != '\u00A0') {
                    text.append(character);
                } else if (!text.isEmpty() && last() != ' ' && last() != '\n') {
                    text.append(' ');
                }
            }
        }

        private void endLine() {
            if (!text.isEmpty() && last() == ' ') {
                text.setLength(text.length() - 1);
            }
            if (!text.isEmpty() && last() != '\n') {
                text.append('\n');
            }
        }

        private char last() {
            return text.charAt(text.length() - 1);
        }
    }
}
