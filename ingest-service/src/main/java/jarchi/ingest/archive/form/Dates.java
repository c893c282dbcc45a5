package jarchi.ingest.archive.form;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Times as old sites write them. One that names no zone is of the zone that the reader of the file names. */
final class Dates {
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

    private static final List<DateTimeFormatter> FORMS = List.of(
            form(new DateTimeFormatterBuilder()
                    .appendPattern("yyyy-M-d['T'][ ]H:mm")
                    .optionalStart()
                    .appendPattern(":ss")
                    .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                    .optionalEnd()
                    .appendPattern("[ ][XXX][XX][X][ ][z]")),
            form("yyyy-M-d"),
            form("d.M.yyyy[,][ ][H:mm[:ss]]"),
            form("d/M/yyyy[,][ ][H:mm[:ss]]"),
            form("[EEE, ]d MMM yyyy H:mm[:ss][ ][XX][XXX][z]"),
            form("[EEE, ]d MMM yyyy"));

    private Dates() {}

    private static DateTimeFormatter form(String pattern) {
        return form(new DateTimeFormatterBuilder().appendPattern(pattern));
    }

    private static DateTimeFormatter form(DateTimeFormatterBuilder parts) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .append(parts.toFormatter(Locale.ENGLISH))
                .toFormatter(Locale.ENGLISH);
    }

    /** In whole milliseconds; nothing if it is no time, or none of an article. */
    static Optional<Instant> parse(String written, ZoneId zone) {
        String text = written.strip().replaceAll("\\s+", " ").replaceAll("(:\\d\\d),(\\d)", "$1.$2");
        if (text.matches("\\d{9,11}")) {
            return possible(Instant.ofEpochSecond(Long.parseLong(text)));
        }
        return FORMS.stream()
                .flatMap(form -> parse(text, form, zone).stream())
                .findFirst()
                .flatMap(Dates::possible);
    }

    private static Optional<Instant> parse(String text, DateTimeFormatter form, ZoneId zone) {
        try {
            TemporalAccessor parsed = form.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
            return Optional.of(
                    switch (parsed) {
                        case ZonedDateTime time -> time.toInstant();
                        case LocalDateTime time -> time.atZone(zone).toInstant();
                        default -> LocalDate.from(parsed).atStartOfDay(zone).toInstant();
                    });
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> possible(Instant time) {
        return time.isBefore(EARLIEST) || time.isAfter(LATEST)
                ? Optional.empty()
                : Optional.of(time.truncatedTo(ChronoUnit.MILLIS));
    }
}
