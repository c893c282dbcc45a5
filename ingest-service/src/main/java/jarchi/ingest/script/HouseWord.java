package jarchi.ingest.script;

import jarchi.script.UzbekScript;
import java.text.Normalizer;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A word that this newsroom writes its own way, in both scripts; with endings too.
 *
 * @param latin in the letters of 1995
 */
public record HouseWord(String latin, String cyrillic, String addedBy, Instant addedAt) {
    public static final int LONGEST = 60;

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}ʻʼ]*(-\\p{L}[\\p{L}\\p{M}ʻʼ]*)*");

    /** A word as it was typed, with the right letters and apostrophes if it is a Latin one. */
    public static String asKept(String typed) {
        String word = typed.strip();
        boolean latin = word.codePoints()
                .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
        return latin ? UzbekScript.LATIN_1995.write(word).text() : word;
    }

    /** The same, unless both scripts shall have it as it was typed: Köln is no word of the Latin of 2026. */
    public static String asKept(String typed, String other) {
        String word = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        boolean stays = typed.strip().equalsIgnoreCase(other.strip()) && KeptLatin.hasNewLetter(word);
        return stays ? word : asKept(typed);
    }

    /** Letters, apostrophes between them, and hyphens; a large letter makes it hold for words written so. */
    public static boolean isWord(String word) {
        return word.length() <= LONGEST && WORD.matcher(word).matches();
    }
}
