package jarchi.events.searches;

import static jarchi.events.Require.present;
import static jarchi.events.Require.that;

import com.fasterxml.jackson.annotation.JsonProperty;
import jarchi.events.Language;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many readers have asked an instance for the same words on one day, so far. A state and not a step: of two the one with
 * more readers counts, and a repeated one changes nothing. It says nothing of who asked, or when on that day.
 *
 * @param instance of the service, by a name that it has from start to end
 * @param day in Tashkent
 * @param form the words in the one form that all their spellings share
 * @param words as they were mostly typed
 * @param language of the pages on which they were mostly typed
 * @param readers different ones, each counted once for the day
 */
public record SearchesCounted(
        String instance, LocalDate day, String form, Outcome outcome, String words, Language language, long readers) {
    public static final int LONGEST_INSTANCE = 40;
    public static final int LONGEST_FORM = 200;
    public static final int LONGEST_WORDS = 100;

    /** What finds articles is told as soon as so many readers asked for it: before, it is nobody's business. */
    public static final int FEWEST_READERS = 5;

    /** Whether any article has all the words. */
    public enum Outcome {
        FOUND,
        NOTHING
    }

    public SearchesCounted(
            @Nullable String instance,
            @Nullable LocalDate day,
            @Nullable String form,
            @Nullable Outcome outcome,
            @Nullable String words,
            @Nullable Language language,
            @JsonProperty(required = true) long readers) {
        this.instance = text(instance, "instance", LONGEST_INSTANCE);
        this.day = present(day, "day");
        this.form = text(form, "form", LONGEST_FORM);
        this.outcome = present(outcome, "outcome");
        this.words = text(words, "words", LONGEST_WORDS);
        this.language = present(language, "language");
        that(readers >= (outcome == Outcome.FOUND ? FEWEST_READERS : 1), "too few readers to be told: " + readers);
        this.readers = readers;
    }

    private static String text(@Nullable String value, String field, int longest) {
        String text = present(value, field);
        that(!text.isBlank(), field + " must not be empty");
        that(text.length() <= longest, field + " must not be longer than " + longest);
        that(text.chars().noneMatch(Character::isISOControl), field + " must be plain text");
        return text;
    }
}
