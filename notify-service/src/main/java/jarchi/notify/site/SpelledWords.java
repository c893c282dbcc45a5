package jarchi.notify.site;

import jarchi.events.Language;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Words of ours, those in uz-Latn in the Latin that the site has now. What is put into them stays as it is. */
public final class SpelledWords implements MessageSource {
    /** Stands for a value while the words around it are written: no text has a meaning for it. */
    private static final char FIRST_PLACE = '\uE100';

    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    private final Spelling spelling;
    private final Set<String> asTheyAre;

    /** @param asTheyAre the keys of words that are in other languages */
    public SpelledWords(Spelling spelling, Set<String> asTheyAre, String... bundles) {
        this.spelling = spelling;
        this.asTheyAre = Set.copyOf(asTheyAre);
        words.setBasenames(bundles);
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
    }

    @Override
    public @Nullable String getMessage(
            String code, Object @Nullable [] values, @Nullable String otherwise, @Nullable Locale locale) {
        if (!isSpelled(code, locale)) {
            return words.getMessage(code, values, otherwise, locale);
        }
        String word = words.getMessage(code, places(values), otherwise, locale);
        return word == null || Objects.equals(word, otherwise) ? word : spelled(word, values);
    }

    @Override
    public String getMessage(String code, Object @Nullable [] values, @Nullable Locale locale)
            throws NoSuchMessageException {
        return isSpelled(code, locale)
                ? spelled(words.getMessage(code, places(values), locale), values)
                : words.getMessage(code, values, locale);
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale)
            throws NoSuchMessageException {
        return words.getMessage(resolvable, locale);
    }

    private boolean isSpelled(String code, @Nullable Locale locale) {
        return Language.UZ_LATN.locale().equals(locale)
                && spelling.changes(Language.UZ_LATN)
                && !asTheyAre.contains(code);
    }

    private static Object @Nullable [] places(Object @Nullable [] values) {
        if (values == null) {
            return null;
        }
        var places = values.clone();
        for (int i = 0; i < places.length; i++) {
            places[i] = values[i] instanceof String ? String.valueOf((char) (FIRST_PLACE + i)) : values[i];
        }
        return places;
    }

    private String spelled(String word, Object @Nullable [] values) {
        String spelled = spelling.text(word, Language.UZ_LATN);
        for (int i = 0; values != null && i < values.length; i++) {
            if (values[i] instanceof String value) {
                spelled = spelled.replace(String.valueOf((char) (FIRST_PLACE + i)), value);
            }
        }
        return spelled;
    }
}
