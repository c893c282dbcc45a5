package jarchi.index.site;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
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

    public String dateAndTime(Instant instant, Locale locale) {
        return date(instant, locale) + ", " + TIME.format(instant.atZone(ZONE));
    }

    private String word(String key, Locale locale, Object... values) {
        return words.getMessage(key, values, locale);
    }
}
