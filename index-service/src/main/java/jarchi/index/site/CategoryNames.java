package jarchi.index.site;

import jarchi.events.Language;
import jarchi.events.site.Named;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What readers call a category. */
@Component
public class CategoryNames {
    private final NewsSite site;
    private final Spelling spelling;
    private final MessageSource words;

    CategoryNames(NewsSite site, Spelling spelling, MessageSource words) {
        this.site = site;
        this.spelling = spelling;
        this.words = words;
    }

    /** What the desk calls it, else the words of the pages, else its key. */
    public String of(String key, Language language) {
        String named = site.categories()
                .find(key)
                .map((Named one) -> one.name().getOrDefault(language, ""))
                .orElse("");
        return named.isEmpty()
                ? String.valueOf(words.getMessage("category." + key, null, key, language.locale()))
                : spelling.text(named, language);
    }
}
