package jarchi.notify.site;

import jarchi.events.Language;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The words of the pages, and what a category is called. */
@Configuration(proxyBeanMethods = false)
public class SiteWords {
    private static final Set<String> NAMES_OF_LANGUAGES = Set.of("language.uz-Cyrl", "language.ru", "language.en");

    @Bean
    MessageSource messageSource(Spelling spelling) {
        return new SpelledWords(spelling, NAMES_OF_LANGUAGES, "messages", "names");
    }

    /** @param words that have a name for it if the desk has none; its key if they have none either */
    public static String category(String key, NewsSite site, Spelling spelling, MessageSource words, Locale locale) {
        var language = Language.find(locale.toLanguageTag()).orElse(Language.UZ_LATN);
        String named = site.categories()
                .find(key)
                .map(one -> one.name().getOrDefault(language, ""))
                .orElse("");
        return named.isEmpty()
                ? String.valueOf(words.getMessage("category." + key, null, key, locale))
                : spelling.text(named, language);
    }
}
