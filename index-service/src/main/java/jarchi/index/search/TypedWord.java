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
    /** What is left out or begins a word is no word that could have been meant otherwise. */
    private static final Pattern PARTS = Pattern.compile("(?<!\\S)-(?:[\"«“„][^\"»”]*|\\S*)|(?<!\\S)OR(?!\\S)|"
            + "[\\p{L}\\p{M}\\p{Nd}'`ʻʼ‘’]+\\*|(?<word>\\p{L}[\\p{L}\\p{M}\\p{Nd}'`ʻʼ‘’]*)");

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

    boolean isCyrillic() {
        return CYRILLIC.matcher(text).find();
    }

    boolean isCapitalized() {
        return Character.isUpperCase(text.charAt(0));
    }
}
