package jarchi.analysis.words;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.CharArraySet;

/** The word lists of the stemmer, read once from the files beside this class; every line is in the internal form. */
final class UzbekWords {
    /** An irregular stem may be this much longer than what is left of its inflected form. */
    static final int MOST_LETTERS_ADDED = 2;

    private static final int SHORTEST_PROTECTED = 3;
    private static final UzbekEnding[][] ENDINGS = endings();
    private static final UzbekEnding[] NO_ENDINGS = {};
    private static final CharArrayMap<char[]> IRREGULAR = irregular();
    private static final CharArraySet PROTECTED = new CharArraySet(lines("uzbek-protected-words.txt"), false);
    private static final CharArraySet PROTECTED_STARTS = protectedStarts();
    private static final CharArraySet NOUN_ENDINGS = nounEndings();

    private UzbekWords() {}

    /** The endings whose last letter this is, the longest first. */
    static UzbekEnding[] endingsOn(char lastLetter) {
        return lastLetter < ENDINGS.length ? ENDINGS[lastLetter] : NO_ENDINGS;
    }

    static boolean isProtected(char[] word, int length) {
        return PROTECTED.contains(word, 0, length);
    }

    /** The length of the protected word that this word is, alone or with endings of a noun; 0 if it is none. */
    static int protectedLength(char[] word, int length) {
        if (length < SHORTEST_PROTECTED || !PROTECTED_STARTS.contains(word, 0, SHORTEST_PROTECTED)) {
            return 0;
        }
        for (int start = length; start >= SHORTEST_PROTECTED; start--) {
            if (PROTECTED.contains(word, 0, start)
                    && (start == length || NOUN_ENDINGS.contains(word, start, length - start))) {
                return start;
            }
        }
        return 0;
    }

    /** Puts the irregular word in the place of its remains, and returns the new length. */
    static int restoreIrregular(char[] word, int length) {
        char[] whole = IRREGULAR.get(word, 0, length);
        if (whole == null) {
            return length;
        }
        System.arraycopy(whole, 0, word, 0, whole.length);
        return whole.length;
    }

    private static UzbekEnding[][] endings() {
        Map<Character, List<UzbekEnding>> byLastLetter = lines("uzbek-suffixes.tsv").stream()
                .map(line -> line.split("\t", -1))
                .map(cells -> new UzbekEnding(
                        cells[0],
                        Integer.parseInt(cells[1]),
                        UzbekEnding.Before.valueOf(
                                cells[2].toUpperCase(Locale.ROOT).replace('-', '_')),
                        cells.length > 3))
                .sorted(comparingInt(ending -> -ending.letters().length()))
                .collect(groupingBy(
                        ending -> ending.letters().charAt(ending.letters().length() - 1)));
        var table = new UzbekEnding[Collections.max(byLastLetter.keySet()) + 1][];
        for (int letter = 0; letter < table.length; letter++) {
            table[letter] = byLastLetter.getOrDefault((char) letter, List.of()).toArray(UzbekEnding[]::new);
        }
        return table;
    }

    private static CharArrayMap<char[]> irregular() {
        var words = new CharArrayMap<char[]>(32, false);
        for (String line : lines("uzbek-irregular-stems.tsv")) {
            String[] cells = line.split("\t", -1);
            if (cells[1].length() > cells[0].length() + MOST_LETTERS_ADDED) {
                throw new IllegalStateException("irregular stem too long: " + line);
            }
            words.put(cells[0], cells[1].toCharArray());
        }
        return words;
    }

    private static CharArraySet protectedStarts() {
        var starts = new CharArraySet(64, false);
        PROTECTED.forEach(word -> starts.add(new String((char[]) word, 0, SHORTEST_PROTECTED)));
        return starts;
    }

    private static CharArraySet nounEndings() {
        var chains = new ArrayList<>(List.of(""));
        for (String line : lines("uzbek-noun-endings.tsv")) {
            for (String chain : List.copyOf(chains)) {
                for (String ending : line.split("\t", -1)) {
                    chains.add(chain + ending);
                }
            }
        }
        return new CharArraySet(chains, false);
    }

    /** The lines of one of the files that are no comments. */
    static List<String> lines(String file) {
        try (InputStream in = requireNonNull(UzbekWords.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
