package jarchi.notify.site;

import jarchi.events.Language;
import jarchi.events.site.Latin.Alphabet;
import jarchi.script.Overrides;
import jarchi.script.UzbekScript;
import org.springframework.stereotype.Component;

/**
 * Writes what is in uz-Latn in the Latin that the site has now. Texts are kept in that of 1995; addresses and words in Cyrillic
 * letters stay as they are.
 */
@Component
public class Spelling {
    private final NewsSite site;

    public Spelling(NewsSite site) {
        this.site = site;
    }

    /** Whether texts in this language are shown otherwise than they are kept. */
    public boolean changes(Language language) {
        return language == Language.UZ_LATN && site.alphabet() == Alphabet.OF_2026;
    }

    /** Plain text. */
    public String text(String text, Language language) {
        return changes(language)
                ? UzbekScript.LATIN_2026.write(text, Overrides.keepCyrillic()).text()
                : text;
    }
}
