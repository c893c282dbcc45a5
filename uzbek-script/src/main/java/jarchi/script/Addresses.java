package jarchi.script;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what is typed for machines and must stay as it is: web and mail addresses, @names, #tags, file names, code. */
final class Addresses {
    /** The ends of host names met in Uzbek news, and of files. A longer list would find sentences without a space. */
    private static final Set<String> LAST_LABELS =
            Set.of("uz com org net ru info gov edu io kz tj kg tm me tv ai app dev eu uk de cn tr int biz".split(" "));

    private static final Set<String> FILES = Set.of(
            "pdf doc docx xls xlsx ppt pptx odt ods csv txt rtf zip rar 7z jpg jpeg png gif svg webp mp3 mp4 avi exe apk html htm xml json"
                    .split(" "));
    private static final String CLOSING = ".,;:!?)]}»”\"'’…";
    private static final int LONGEST_NAME = 64;
    private static final int MOST_LABELS = 8;

    private final String text;

    Addresses(String text) {
        this.text = text;
    }

    /** From where to where, in characters of the text. */
    record Span(int start, int end) {}

    /** The first one between two indexes of one run without spaces. */
    @Nullable
    Span first(int from, int end) {
        for (int i = from; i < end; i++) {
            Span found = switch (text.charAt(i)) {
                case ':' -> text.startsWith("://", i) ? new Span(back(from, i), withoutClosing(i, end)) : null;
                case '@' -> at(from, i, end);
                case '#' -> tag(from, i, end);
                case '.' -> dotted(from, i, end);
                case '_', '=', '\\' -> code(from, i, end);
                default -> text.startsWith("www.", i) ? new Span(i, withoutClosing(i, end)) : null;
            };
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Span at(int from, int at, int end) {
        int stop = forward(at + 1, end, "._-");
        return stop == at + 1 ? null : new Span(back(from, at), stop);
    }

    private @Nullable Span tag(int from, int hash, int end) {
        int stop = hash + 1;
        while (stop < end && (Letters.isWordPart(text.charAt(stop)) || isInTag(stop))) {
            stop++;
        }
        boolean begins = hash == from
                || !(Character.isLetterOrDigit(text.charAt(hash - 1)) || Letters.isApostrophe(text.charAt(hash - 1)));
        return begins && stop > hash + 1 ? new Span(hash, stop) : null;
    }

    private boolean isInTag(int index) {
        char character = text.charAt(index);
        return Character.isDigit(character) || character == '_' || Letters.isApostrophe(character);
    }

    private @Nullable Span dotted(int from, int dot, int end) {
        int stop = forward(dot + 1, end, "");
        if (dot == from || !Letters.isAsciiWord(text.charAt(dot - 1)) || stop == dot + 1) {
            return null;
        }
        int last = dot;
        int label = label(dot + 1, stop);
        for (int labels = 1; labels < MOST_LABELS && continues(stop, end); labels++) {
            last = stop;
            stop = forward(stop + 1, end, "");
            label = label(last + 1, stop);
        }
        if (label == 0) {
            return null;
        }
        int after = last + 1 + label;
        boolean hasPath = after < end && "/?:".indexOf(text.charAt(after)) >= 0 && after + 1 < end;
        return new Span(back(from, dot), hasPath ? withoutClosing(after, end) : after);
    }

    private boolean continues(int dot, int end) {
        return dot + 1 < end && text.charAt(dot) == '.' && Letters.isAsciiWord(text.charAt(dot + 1));
    }

    /** How long the known last label at this index is, alone or before endings: gov.uzda. */
    private int label(int start, int stop) {
        String label = text.substring(start, Math.min(stop, start + LONGEST_NAME));
        if (LAST_LABELS.contains(label) || FILES.contains(label.toLowerCase(Locale.ROOT))) {
            return label.length();
        }
        for (int length = Math.min(4, label.length() - 1); length > 1; length--) {
            if (LAST_LABELS.contains(label.substring(0, length)) && Endings.areOfNoun(label, length)) {
                return length;
            }
        }
        return 0;
    }

    private @Nullable Span code(int from, int sign, int end) {
        boolean inside = sign > from
                && sign + 1 < end
                && Letters.isAsciiWord(text.charAt(sign - 1))
                && Letters.isAsciiWord(text.charAt(sign + 1));
        return inside ? new Span(back(from, sign), forward(sign, end, ".=\\-")) : null;
    }

    private int back(int from, int end) {
        int start = end;
        int least = Math.max(from, end - LONGEST_NAME);
        while (start > least
                && (Letters.isAsciiWord(text.charAt(start - 1)) || ".-+".indexOf(text.charAt(start - 1)) >= 0)) {
            start--;
        }
        return start;
    }

    private int forward(int start, int end, String also) {
        int stop = start;
        while (stop < end && (Letters.isAsciiWord(text.charAt(stop)) || also.indexOf(text.charAt(stop)) >= 0)) {
            stop++;
        }
        while (stop > start && !Letters.isAsciiWord(text.charAt(stop - 1))) {
            stop--;
        }
        return stop;
    }

    private int withoutClosing(int start, int end) {
        int stop = end;
        while (stop > start + 3 && CLOSING.indexOf(text.charAt(stop - 1)) >= 0) {
            stop--;
        }
        return stop;
    }
}
