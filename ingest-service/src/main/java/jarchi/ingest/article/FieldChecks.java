package jarchi.ingest.article;

import jarchi.events.Language;
import jarchi.ingest.article.FieldProblem.Fault;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks at one field after the other and remembers what is wrong, so that a writer is told everything at once. */
public final class FieldChecks {
    private static final Duration FARTHEST = Duration.ofDays(366);
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final List<FieldProblem> problems = new ArrayList<>();

    public void report(String field, Fault fault) {
        problems.add(new FieldProblem(field, fault));
    }

    public void report(String field, Fault fault, int limit) {
        problems.add(new FieldProblem(field, fault, limit));
    }

    boolean nothingIsWrongWith(String field) {
        return problems.stream().noneMatch(problem -> problem.field().equals(field));
    }

    boolean nothingIsWrong() {
        return problems.isEmpty();
    }

    /** @throws Refusal.InvalidFields naming each field that was reported */
    public void refuseIfAnythingIsWrong() {
        if (!problems.isEmpty()) {
            throw new Refusal.InvalidFields(problems);
        }
    }

    /** Plain text in one line; empty if there is none. */
    public String line(String field, @Nullable String text, int limit) {
        if (text == null || !isText(field, text)) {
            return "";
        }
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) > limit) {
            report(field, Fault.TOO_LONG, limit);
        }
        return line;
    }

    public String requiredLine(String field, @Nullable String text, int limit) {
        int before = problems.size();
        String line = line(field, text, limit);
        if (line.isEmpty() && problems.size() == before) {
            report(field, Fault.MISSING);
        }
        return line;
    }

    /** Plain text in its lines. */
    String text(String field, @Nullable String text, int limit, boolean required) {
        int before = problems.size();
        String checked =
                text == null || !isText(field, text) ? "" : text.strip().replaceAll("\\R", "\n");
        if (checked.codePointCount(0, checked.length()) > limit) {
            report(field, Fault.TOO_LONG, limit);
        } else if (required && checked.isEmpty() && problems.size() == before) {
            report(field, Fault.MISSING);
        }
        return checked;
    }

    /** A time with its offset, later than now and not farther than a year. */
    Instant time(String field, @Nullable String written, Instant now) {
        if (written == null || written.isBlank()) {
            report(field, Fault.MISSING);
            return now;
        }
        try {
            Instant time = OffsetDateTime.parse(written.strip()).toInstant();
            if (time.isBefore(now)) {
                report(field, Fault.IN_THE_PAST);
            } else if (time.isAfter(now.plus(FARTHEST))) {
                report(field, Fault.TOO_FAR);
            }
            return time;
        } catch (DateTimeException e) {
            report(field, Fault.NOT_A_TIME);
            return now;
        }
    }

    /** A word of our own for machines, such as {@code it-park}. */
    public String key(String field, @Nullable String text, int limit) {
        String key = requiredLine(field, text, limit);
        if (!key.isEmpty() && !KEY.matcher(key).matches()) {
            report(field, Fault.NOT_A_KEY);
        }
        return key;
    }

    List<String> list(
            String field,
            @Nullable List<@Nullable String> items,
            int limit,
            BiFunction<String, @Nullable String, String> check) {
        if (items == null) {
            return List.of();
        }
        if (items.size() > limit) {
            report(field, Fault.TOO_MANY, limit);
            return List.of();
        }
        var checked = new ArrayList<String>();
        for (int i = 0; i < items.size(); i++) {
            checked.add(check.apply(field + "[" + i + "]", items.get(i)));
        }
        return checked.stream().distinct().toList();
    }

    /** Plain text by language; a language without text is left out. */
    public Map<Language, String> lines(String field, @Nullable Map<String, @Nullable String> texts, int limit) {
        var checked = new EnumMap<Language, String>(Language.class);
        if (texts != null) {
            texts.forEach((tag, text) -> language(field, tag).ifPresent(language -> {
                String line = line(field + "." + tag, text, limit);
                if (!line.isEmpty()) {
                    checked.put(language, line);
                }
            }));
        }
        return checked;
    }

    Optional<Language> language(String field, String tag) {
        var language = Language.find(tag);
        if (language.isEmpty()) {
            report(field + "." + shown(tag), Fault.UNKNOWN_LANGUAGE);
        }
        return language;
    }

    /** PostgreSQL cannot keep U+0000, UTF-8 cannot keep half a surrogate pair, and no reader wants to see the others. */
    public boolean isText(String field, String text) {
        boolean bad = text.codePoints()
                .anyMatch(c -> (c < ' ' && c != '\n' && c != '\r' && c != '\t') || c == 0x7F || isLoneSurrogate(c));
        if (bad) {
            report(field, Fault.NOT_TEXT);
        }
        return !bad;
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** What a stranger sent as a name goes back to them short and printable. */
    private static String shown(String tag) {
        return tag.codePoints()
                .limit(35)
                .map(c -> Character.isLetterOrDigit(c) || c == '-' ? c : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
