package jarchi.ingest.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Takes a text or a clean HTML body apart into words; a paragraph, a heading, a list item is a line of its own. */
final class Words {
    /** Letters of an Uzbek word too: the turned comma of oʻ, and the apostrophe. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’‘ʻʼ`-]+|\\S");

    private static final Set<String> LINES = Set.of(
            "p",
            "h2",
            "h3",
            "h4",
            "li",
            "blockquote",
            "tr",
            "caption",
            "figure",
            "figcaption",
            "hr",
            "ul",
            "ol",
            "table");

    private final List<Word> words = new ArrayList<>();
    private boolean spaced;

    static List<Word> ofText(String text) {
        var all = new Words();
        text.lines().forEach(line -> {
            all.add(line, false, false, null);
            all.endLine();
        });
        return all.done();
    }

    static List<Word> ofHtml(String html) {
        var all = new Words();
        all.walk(Jsoup.parseBodyFragment(html).body(), false, false, null);
        return all.done();
    }

    private void walk(Node node, boolean strong, boolean em, @Nullable String link) {
        for (Node child : node.childNodes()) {
            if (child instanceof TextNode text) {
                add(text.getWholeText(), strong, em, link);
            } else if (child instanceof Element element) {
                String tag = element.normalName();
                boolean line = LINES.contains(tag) || tag.equals("br");
                if (line) {
                    endLine();
                }
                mark(tag, element);
                walk(
                        element,
                        strong || tag.equals("strong") || tag.equals("th") || tag.matches("h[2-4]"),
                        em || tag.equals("em") || tag.equals("cite") || tag.equals("blockquote"),
                        tag.equals("a") ? element.attr("href") : link);
                if (line) {
                    endLine();
                }
            }
        }
    }

    /** What a reader sees before the text of an element. */
    private void mark(String tag, Element element) {
        switch (tag) {
            case "li" ->
                sign(element.parent() != null && element.parent().normalName().equals("ol") ? "#" : "•");
            case "hr" -> sign("———");
            case "img" -> sign("▣");
            case "td", "th" -> {
                if (element.previousElementSibling() != null) {
                    sign("|");
                }
            }
            default -> {}
        }
    }

    private void sign(String sign) {
        words.add(Word.plain(sign, true));
        spaced = true;
    }

    private void add(String text, boolean strong, boolean em, @Nullable String link) {
        var found = WORD.matcher(text);
        int end = 0;
        while (found.find()) {
            words.add(new Word(found.group(), spaced || found.start() > end, strong, em, link));
            spaced = false;
            end = found.end();
        }
        spaced |= end < text.length();
    }

    private void endLine() {
        if (!words.isEmpty() && !words.getLast().endsLine()) {
            words.add(Word.endOfLine());
        }
        spaced = false;
    }

    private List<Word> done() {
        endLine();
        return words;
    }
}
