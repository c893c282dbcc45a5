package jarchi.events.site;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What one line of the thesaurus says.
 *
 * @param typed by each of these, as a search has it,
 * @param found each of these is found too; for words that are all equal both lists are the same
 */
public record EqualWords(List<String> typed, List<String> found) {
    private static final String ONE_WAY = "=>";

    public EqualWords {
        typed = List.copyOf(typed);
        found = List.copyOf(found);
    }

    /** Whether the line is for the people who write it. */
    public static boolean isRemark(String line) {
        return line.isBlank() || line.strip().startsWith("#");
    }

    /** Empty if the line is a remark, or says nothing that can be used. */
    public static Optional<EqualWords> in(String line) {
        String[] sides = line.split(ONE_WAY, -1);
        var typed = words(sides[0]);
        var found = words(sides[sides.length - 1]);
        boolean usable =
                sides.length == 1 ? typed.size() > 1 : sides.length == 2 && !typed.isEmpty() && !found.isEmpty();
        return !isRemark(line)
                        && usable
                        && words(line.replace(ONE_WAY, ",")).stream().allMatch(EqualWords::isWord)
                ? Optional.of(new EqualWords(typed, found))
                : Optional.empty();
    }

    private static List<String> words(String side) {
        return Arrays.stream(side.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static boolean isWord(String word) {
        return word.replaceFirst("^(uz|ru|en):", "").codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
