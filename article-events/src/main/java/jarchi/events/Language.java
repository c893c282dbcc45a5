package jarchi.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language an article can be read in, by its BCP 47 tag; Uzbek is one language in two scripts. */
public enum Language {
    UZ_LATN("uz-Latn"),
    UZ_CYRL("uz-Cyrl"),
    RU("ru"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag, as it stands in URLs, JSON and SQL. */
    @JsonValue
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** @throws IllegalArgumentException if the tag is none of the four */
    @JsonCreator
    public static Language ofTag(String tag) {
        return find(tag).orElseThrow(() -> new IllegalArgumentException("no such language: " + tag));
    }

    /** The language of exactly this tag, if it is one of the four. */
    public static Optional<Language> find(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }
}
