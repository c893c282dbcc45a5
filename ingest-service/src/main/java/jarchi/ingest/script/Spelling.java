package jarchi.ingest.script;

import jarchi.script.UzbekScript;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a word was only written otherwise: in Latin it is the same but for what the machine itself cannot know. */
final class Spelling {
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");

    private Spelling() {}

    /** @param made what the machine wrote for the word of the source, before somebody wrote it otherwise */
    static boolean isOfOneWord(String source, String made, String written) {
        String one = plain(source);
        String other = plain(written);
        boolean inDoubtOfC = (source + made + written).toLowerCase(Locale.ROOT).indexOf('ц') >= 0;
        boolean keptAsForeign =
                LATIN.matcher(source).find() && LATIN.matcher(made).find();
        return one.equals(other)
                || (inDoubtOfC && withoutC(one).equals(withoutC(other)))
                || (keptAsForeign && sound(one).equals(sound(other)));
    }

    /** Without signs, the tutuq belgisi, capitals and hyphens; э and е are one within a word, yer and er are not. */
    private static String plain(String word) {
        return UzbekScript.LATIN_1995
                .write(word)
                .text()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[ʼ-]", "")
                .replaceAll("(?<=\\p{L})ye", "e")
                .replaceAll("(?<=[bdjlmnrstzvf])y(?=[au])", "");
    }

    /** ц is ts after a vowel and s elsewhere, and not everybody writes it so. */
    private static String withoutC(String plain) {
        return plain.replaceAll("t?s+", "s");
    }

    /** The consonants of a foreign name, which is written as it sounds: Microsoft, Maykrosoft. */
    private static String sound(String plain) {
        return plain.replaceAll("[csz]h|[ckqsxz]", "k")
                .replace("ph", "f")
                .replaceAll("[gjh]", "g")
                .replaceAll("(.)\\1", "$1")
                .replaceAll("[aeiouvwyʻ]", "");
    }
}
