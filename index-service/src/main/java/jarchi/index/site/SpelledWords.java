package jarchi.index.site;

import jarchi.events.Language;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The words of the pages, those in uz-Latn in the Latin that the site has now. Names of other languages stay their own. */
@Component("messageSource")
class SpelledWords implements MessageSource {
    private static final String NAMES_OF_LANGUAGES = "language.";
    private static final String UZBEK = NAMES_OF_LANGUAGES + Language.UZ_LATN.tag();
    private static final int MOST_REMEMBERED = 2_000;

    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    private final Spelling spelling;
    private final Map<String, String> remembered = new ConcurrentHashMap<>();

    SpelledWords(Spelling spelling) {
        this.spelling = spelling;
        words.setBasename("messages");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
    }

    @Override
    public @Nullable String getMessage(
            String code, Object @Nullable [] values, @Nullable String otherwise, @Nullable Locale locale) {
        String word = words.getMessage(code, values, otherwise, locale);
        return word == null || Objects.equals(word, otherwise) ? word : spelled(code, word, locale);
    }

    @Override
    public String getMessage(String code, Object @Nullable [] values, @Nullable Locale locale)
            throws NoSuchMessageException {
        return spelled(code, words.getMessage(code, values, locale), locale);
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale)
            throws NoSuchMessageException {
        return spelled("", words.getMessage(resolvable, locale), locale);
    }

    private String spelled(String code, String word, @Nullable Locale locale) {
        boolean foreign = code.startsWith(NAMES_OF_LANGUAGES) && !code.equals(UZBEK);
        if (foreign
                || locale == null
                || !locale.equals(Language.UZ_LATN.locale())
                || !spelling.changes(Language.UZ_LATN)) {
            return word;
        }
        if (remembered.size() > MOST_REMEMBERED) {
            remembered.clear(); // numbers and dates make ever new ones
        }
        return remembered.computeIfAbsent(word, one -> spelling.text(one, Language.UZ_LATN));
    }
}
