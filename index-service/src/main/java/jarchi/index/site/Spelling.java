package jarchi.index.site;

import jarchi.events.Language;
import jarchi.events.site.Latin.Alphabet;
import jarchi.script.Overrides;
import jarchi.script.UzbekScript;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows what is in uz-Latn in the Latin that the site has now. Texts are kept in that of 1995, and so are addresses, code, and
 * words in Cyrillic letters.
 */
@Component
public class Spelling {
    private final NewsSite site;

    Spelling(NewsSite site) {
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

    /** Clean HTML: its words, not its tags and attributes. */
    public String html(String html, Language language) {
        return changes(language)
                ? UzbekScript.LATIN_2026
                        .writeHtml(html, Overrides.keepCyrillic())
                        .text()
                : html;
    }

    /** Plain text, if there is one. */
    public @Nullable String textOrNull(@Nullable String text, Language language) {
        return text == null ? null : text(text, language);
    }
}
