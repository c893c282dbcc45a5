package jarchi.ingest.script;

import jarchi.script.Overrides;
import jarchi.script.UzbekScript;
import java.text.Normalizer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Uzbek Latin as it is kept here: in the letters of 1995, whichever Latin it was typed in. */
public final class KeptLatin {
    private static final Pattern NEW_LETTER = Pattern.compile("[öğşçÖĞŞÇ]");
    /** A tag, which stays as it is, or what stands between spaces with a letter of 2026. */
    private static final Pattern TAG_OR_WORD = Pattern.compile("<[^>]*>|[^\\s<]*[öğşçÖĞŞÇ][^\\s<]*");
    /** A letter that neither Latin has: its word is of another language, and so are its ö and ç. */
    private static final Pattern FOREIGN = Pattern.compile("[\\p{IsLatin}&&[^a-zA-ZöğşçÖĞŞÇ]]|[wW]|[cC](?![hH])");

    private final Supplier<Stream<String>> asTheyAre;

    /** @param asTheyAre words that stay as they are, with endings too; asked only if there is a letter of 2026 */
    KeptLatin(Supplier<Stream<String>> asTheyAre) {
        this.asTheyAre = asTheyAre;
    }

    static boolean hasNewLetter(String text) {
        return NEW_LETTER.matcher(text).find();
    }

    public String of(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return hasNewLetter(composed) ? respelled(composed, false) : text;
    }

    /** Of clean HTML, in which < and > stand only in tags. */
    public String ofHtml(String html) {
        String composed = Normalizer.normalize(html, Normalizer.Form.NFC);
        return hasNewLetter(composed) ? respelled(composed, true) : html;
    }

    private String respelled(String text, boolean html) {
        var words = Overrides.of(
                asTheyAre.get().distinct().collect(Collectors.toMap(Function.identity(), Function.identity())));
        return TAG_OR_WORD
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        (html && found.group().startsWith("<"))
                                        || FOREIGN.matcher(found.group()).find()
                                ? found.group()
                                : UzbekScript.LATIN_1995
                                        .write(found.group(), words)
                                        .text()));
    }
}
