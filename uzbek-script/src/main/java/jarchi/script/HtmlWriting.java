package jarchi.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One piece of clean HTML on its way into another script. */
final class HtmlWriting {
    private static final Set<String> INLINE =
            Set.of("a abbr b bdi bdo cite del dfn em font i ins mark q s small span strong sub sup u wbr".split(" "));
    private static final Set<String> UNTOUCHED = Set.of("code", "pre", "script", "style", "kbd", "samp");
    private static final int LONGEST_ENTITY = 12;

    private final String html;
    private final UzbekScript script;
    private final Overrides overrides;
    private final StringBuilder out;
    private final List<Doubt> doubts = new ArrayList<>();
    private HtmlRun run = new HtmlRun();
    private int at;

    HtmlWriting(String html, UzbekScript script, Overrides overrides) {
        this.html = html;
        this.script = script;
        this.overrides = overrides;
        this.out = new StringBuilder(html.length() + html.length() / 8);
    }

    Written write() {
        while (at < html.length()) {
            char character = html.charAt(at);
            if (character == '<' && at + 1 < html.length() && startsTag(html.charAt(at + 1))) {
                tag();
            } else if (character == '&') {
                entity();
            } else {
                run.add(character, at++);
            }
        }
        endRun();
        return new Written(out.toString(), doubts);
    }

    private static boolean startsTag(char character) {
        return character == '/' || character == '!' || (character < '\u0080' && Character.isLetter(character));
    }

    private void tag() {
        int end = tagEnd();
        String name = name();
        if (INLINE.contains(name)) {
            run.addTag(html.substring(at, end));
        } else {
            endRun();
            if (UNTOUCHED.contains(name)) {
                end = untouchedEnd(name, end);
            }
            out.append(html, at, end);
        }
        at = end;
    }

    /** The index after the tag; a > between quotation marks does not end it. */
    private int tagEnd() {
        if (html.startsWith("<!--", at)) {
            int end = html.indexOf("-->", at);
            return end < 0 ? html.length() : end + 3;
        }
        char quote = 0;
        for (int i = at; i < html.length(); i++) {
            char character = html.charAt(i);
            if (quote != 0) {
                quote = character == quote ? 0 : quote;
            } else if (character == '"' || character == '\'') {
                quote = character;
            } else if (character == '>') {
                return i + 1;
            }
        }
        return html.length();
    }

    private String name() {
        int start = html.charAt(at + 1) == '/' ? at + 2 : at + 1;
        int end = start;
        while (end < html.length() && Letters.isAsciiWord(html.charAt(end))) {
            end++;
        }
        return html.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private int untouchedEnd(String name, int from) {
        if (html.charAt(at + 1) == '/' || html.charAt(from - 2) == '/') {
            return from;
        }
        int depth = html.indexOf("</" + name, from);
        return depth < 0 ? html.length() : depth;
    }

    private void entity() {
        int end = at + 1;
        while (end < html.length() && end - at < LONGEST_ENTITY && html.charAt(end) != ';') {
            end++;
        }
        if (end == html.length() || html.charAt(end) != ';') {
            run.add('&', at++);
            return;
        }
        String entity = html.substring(at, end + 1);
        boolean letterFollows = end + 1 < html.length() && Letters.isLetter(html.charAt(end + 1));
        run.addEntity(entity, at, letterFollows);
        at = end + 1;
    }

    private void endRun() {
        run.write(script, overrides, out, doubts);
        run = new HtmlRun();
    }
}
