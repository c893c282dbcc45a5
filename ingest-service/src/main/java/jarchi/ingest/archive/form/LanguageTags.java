package jarchi.ingest.archive.form;

import jarchi.events.Language;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names of our languages as other systems write them. */
final class LanguageTags {
    private static final Map<String, Language> OTHERS = Map.of(
            "uz", Language.UZ_LATN,
            "oz", Language.UZ_LATN,
            "uz-uz", Language.UZ_LATN,
            "uz-latn-uz", Language.UZ_LATN,
            "kr", Language.UZ_CYRL,
            "uz-cyrl-uz", Language.UZ_CYRL);

    private LanguageTags() {}

    static Optional<Language> find(String written) {
        String tag = written.strip().replace('_', '-').toLowerCase(Locale.ROOT);
        for (Language language : Language.values()) {
            if (language.tag().toLowerCase(Locale.ROOT).equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.ofNullable(OTHERS.get(tag)).or(() -> plain(tag));
    }

    /** A region changes nothing: {@code en-GB}, {@code ru-UZ}. */
    private static Optional<Language> plain(String tag) {
        return tag.matches("(en|ru)-[a-z]{2}") ? Language.find(tag.substring(0, 2)) : Optional.empty();
    }
}
