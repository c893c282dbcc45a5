package jarchi.index.site;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Dates as news are dated, on the clock of Tashkent. The names of months and their order come from the pages' words: what
 * the Java runtime knows of Uzbek changes with its version.
 */
@Component
public class NewsDates {
    public static final ZoneId ZONE = ZoneId.of("Asia/Tashkent");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final MessageSource words;

    NewsDates(MessageSource words) {
        this.words = words;
    }

    public String date(Instant instant, Locale locale) {
        ZonedDateTime there = instant.atZone(ZONE);
        String month = word("month." + there.getMonthValue(), locale);
        return word("date", locale, Integer.toString(there.getYear()), month, Integer.toString(there.getDayOfMonth()));
    }

    /** For programs; HTML knows no fractions finer than thousandths. */
    public String exactly(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    public String dateAndTime(Instant instant, Locale locale) {
        return date(instant, locale) + ", " + TIME.format(instant.atZone(ZONE));
    }

    /** A month by itself, without a day. */
    public String month(YearMonth month, Locale locale) {
        return word("month.and.year", locale, Integer.toString(month.getYear()), monthAlone(month, locale));
    }

    /** The name of a month where no day and no year stands beside it. */
    public String monthAlone(YearMonth month, Locale locale) {
        return word("month.alone." + month.getMonthValue(), locale);
    }

    private String word(String key, Locale locale, Object... values) {
        return words.getMessage(key, values, locale);
    }
}
