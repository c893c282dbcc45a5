package jarchi.ingest.script;

import jarchi.script.UzbekScript;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Uzbek Latin as it is kept here: in the letters of 1995, whichever Latin it was typed in. */
public final class KeptLatin {
    private static final Pattern NEW_LETTER = Pattern.compile("[öğşçÖĞŞÇ]");
    /** A tag, which stays as it is, or what stands between spaces with a letter of 2026. */
    private static final Pattern TAG_OR_WORD = Pattern.compile("<[^>]*>|[^\\s<]*[öğşçÖĞŞÇ][^\\s<]*");

    private KeptLatin() {}

    public static String of(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return NEW_LETTER.matcher(composed).find() ? respelled(composed, false) : text;
    }

    /** Of clean HTML, in which < and > stand only in tags. */
    public static String ofHtml(String html) {
        String composed = Normalizer.normalize(html, Normalizer.Form.NFC);
        return NEW_LETTER.matcher(composed).find() ? respelled(composed, true) : html;
    }

    private static String respelled(String text, boolean html) {
        return TAG_OR_WORD
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        html && found.group().startsWith("<")
                                ? found.group()
                                : UzbekScript.LATIN_1995.write(found.group()).text()));
    }
}
