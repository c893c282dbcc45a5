package jarchi.index.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a search that has to be found as it is, by its place in what was typed.
 *
 * @param end behind its last letter
 */
record TypedWord(String text, int start, int end) {
    /** What is left out, begins a word, or begins with a number (5G) is no word that could have been meant otherwise. */
    private static final Pattern PARTS = Pattern.compile(
            "(?<!\\S)-(?:[\"«“„][^\"»”]*|\\S*)|(?<!\\S)OR(?!\\S)|"
                    + "[\\p{L}\\p{M}\\p{Nd}'`ʻʼ‘’]+\\*|\\p{Nd}[\\p{L}\\p{M}\\p{Nd}]*|(?<word>\\p{L}[\\p{L}\\p{M}\\p{Nd}'`ʻʼ‘’]*)");

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    /** In their order. */
    static List<TypedWord> of(String typed) {
        List<TypedWord> words = new ArrayList<>();
        Matcher parts = PARTS.matcher(typed);
        while (parts.find()) {
            if (parts.group("word") != null) {
                words.add(new TypedWord(parts.group(), parts.start(), parts.end()));
            }
        }
        return words;
    }

    /** What was typed, blank but for these words, each at its place. */
    static String alone(String typed, List<TypedWord> words) {
        var alone = new StringBuilder(" ".repeat(typed.length()));
        words.forEach(word -> alone.replace(word.start(), word.end(), word.text()));
        return alone.toString();
    }

    boolean isCyrillic() {
        return CYRILLIC.matcher(text).find();
    }

    boolean isCapitalized() {
        return Character.isUpperCase(text.charAt(0));
    }
}
