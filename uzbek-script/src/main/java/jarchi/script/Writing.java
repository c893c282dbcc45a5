package jarchi.script;

import jarchi.script.Doubt.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One text on its way into another script. */
final class Writing implements TextScanner.Visitor {
    private static final int MOST_BESIDE = 4;
    private static final int LONGEST_WORD = 100;

    private final String text;
    private final WordWriter words;
    private final boolean toCyrillic;
    private final int[] marks;
    private final StringBuilder out;
    private final List<Doubt> doubts = new ArrayList<>();
    private final Set<String> doubted = new HashSet<>();
    private int nextMark;
    private int keptUntil = -1;

    /** @param marks indexes of the text in their order; afterwards the indexes of the same places in the output */
    Writing(String text, UzbekScript script, Overrides overrides, int... marks) {
        this.text = text;
        this.words = new WordWriter(script, overrides);
        this.toCyrillic = script == UzbekScript.CYRILLIC;
        this.marks = marks;
        this.out = new StringBuilder(text.length() + text.length() / 8);
    }

    Written write() {
        new TextScanner(text, this).scan();
        moveMarks(text.length(), text.length(), out.length());
        return new Written(out.toString(), doubts);
    }

    @Override
    public void other(int start, int end) {
        moveMarks(end, start, out.length());
        out.append(text, start, end);
    }

    @Override
    public void word(int start, int end) {
        String whole = text.substring(start, end);
        boolean compound = whole.indexOf('-') > 0;
        String listed = compound && whole.length() <= LONGEST_WORD ? words.listed(whole) : null;
        if (listed != null) {
            put(start, end, listed, null);
            return;
        }
        for (int from = start; from < end; ) {
            int hyphen = whole.indexOf('-', from - start);
            int stop = hyphen < 0 ? end : start + hyphen;
            part(from, stop);
            if (stop < end) {
                other(stop, stop + 1);
            }
            from = stop + 1;
        }
    }

    private void part(int start, int end) {
        String word = text.substring(start, end);
        if (isSymbol(start, end) || isBesideForeign(start, end)) {
            put(start, end, word, null);
            return;
        }
        boolean initial = isInitial(start, end);
        var result = initial
                ? new WordWriter.Result(words.byRule(word), false, doubtOfInitial(start, word))
                : words.write(word);
        if (result.kept()) {
            keptUntil = end;
        }
        put(start, end, result.text(), result.doubt());
    }

    private void put(int start, int end, String letters, @Nullable Reason doubt) {
        String written = Letters.composed(letters);
        int at = out.length();
        for (; nextMark < marks.length && marks[nextMark] < end; nextMark++) {
            marks[nextMark] = at + sameLetters(start, marks[nextMark], written);
        }
        out.append(written);
        if (doubt != null && doubted.add(text.substring(start, end).toLowerCase(Locale.ROOT))) {
            doubts.add(new Doubt(doubt, start, end, at, out.length()));
        }
    }

    /** How much of a written word stands for its letters before a mark: сентябр of сентябрь and сентябрда. */
    private int sameLetters(int start, int mark, String written) {
        if (mark <= start) {
            return 0;
        }
        if (mark - start > LONGEST_WORD) {
            return Math.min(mark - start, written.length()); // no word: to look closer would take too long
        }
        String alone = words.write(text.substring(start, mark)).text();
        int same = 0;
        while (same < alone.length() && same < written.length() && alone.charAt(same) == written.charAt(same)) {
            same++;
        }
        return same;
    }

    private void moveMarks(int end, int start, int outStart) {
        for (; nextMark < marks.length && (marks[nextMark] < end || end == text.length()); nextMark++) {
            marks[nextMark] = outStart + marks[nextMark] - start;
        }
    }

    /** 5G, A4, H2O: one or two large Latin letters at a digit. */
    private boolean isSymbol(int start, int end) {
        boolean atDigit = (start > 0 && Character.isDigit(text.charAt(start - 1)))
                || (end < text.length() && Character.isDigit(text.charAt(end)));
        return atDigit && end - start <= 2 && isLarge(start) && isLarge(end - 1);
    }

    private boolean isLarge(int index) {
        return Letters.isLatin(text.charAt(index)) && Character.isUpperCase(text.charAt(index));
    }

    /** I. Karimov, V.Putin, S.I.: one large letter before a full stop that a name follows, or after another such letter. */
    private boolean isInitial(int start, int end) {
        boolean isLetter = toCyrillic
                && end - start == 1
                && isLarge(start)
                && Letters.isUzbekLatin(text.charAt(start))
                && text.charAt(start) != 'C';
        if (!isLetter || end >= text.length() || text.charAt(end) != '.') {
            return false;
        }
        int next = end + 1 < text.length() && TextScanner.isSpace(text.charAt(end + 1)) ? end + 2 : end + 1;
        boolean nameFollows = next < text.length() && Character.isUpperCase(text.charAt(next));
        return nameFollows || (start > 1 && text.charAt(start - 1) == '.' && Letters.isLetter(text.charAt(start - 2)));
    }

    private @Nullable Reason doubtOfInitial(int start, String word) {
        boolean first = start == 0 || text.charAt(start - 1) != '.';
        return first && word.equals("I") ? Reason.INITIAL_OR_NUMERAL : null;
    }

    private boolean isBesideForeign(int start, int end) {
        if (!isLarge(start) || !KeptWords.besideForeign(text.substring(start, end))) {
            return false;
        }
        boolean beside = keptUntil == start - 1 && keptUntil > 0 && text.charAt(keptUntil) == ' ';
        if (beside || foreignFollows(end)) {
            keptUntil = end;
            return true;
        }
        return false;
    }

    private boolean foreignFollows(int end) {
        int at = end;
        for (int word = 0; word < MOST_BESIDE && at + 1 < text.length() && text.charAt(at) == ' '; word++) {
            int start = at + 1;
            at = start;
            while (at < text.length() && Letters.isLatin(text.charAt(at)) && at - start < LONGEST_WORD) {
                at++;
            }
            String next = text.substring(start, at);
            boolean cut = at < text.length() && Letters.isLetter(text.charAt(at));
            if (cut || next.isEmpty() || !Character.isUpperCase(next.charAt(0))) {
                return false;
            }
            if (KeptWords.listed(next) > 0 || KeptWords.foreign(next) > 0) {
                return true;
            }
            if (!KeptWords.besideForeign(next)) {
                return false;
            }
        }
        return false;
    }
}
