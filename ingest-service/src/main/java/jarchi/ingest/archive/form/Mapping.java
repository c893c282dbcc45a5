package jarchi.ingest.archive.form;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the words of an old site mean here, as somebody wrote it down line by line: {@code column.title = Sarlavha},
 * {@code category.Технологии = technology}, {@code category = society} for all others, {@code zone = Asia/Tashkent},
 * {@code delimiter = ;}. Empty lines and those that begin with # say nothing.
 */
public final class Mapping {
    public static final int LONGEST = 100_000;

    private final Map<String, String> columns = new HashMap<>();
    private final Map<String, String> categories = new HashMap<>();
    private @Nullable String otherCategories;
    private @Nullable Character delimiter;
    private ZoneId zone;

    private Mapping(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * @param zone of times that do not say their own, unless the mapping says another
     * @throws Unclear naming the first line that means nothing
     */
    public static Mapping parse(String text, ZoneId zone) {
        var mapping = new Mapping(zone);
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                mapping.take(line.strip(), number);
            }
        }
        return mapping;
    }

    private void take(String line, int number) {
        int equals = line.lastIndexOf('=');
        String key = equals < 0 ? "" : line.substring(0, equals).strip();
        String value = equals < 0 ? "" : line.substring(equals + 1).strip();
        boolean clear = !value.isEmpty();
        if (key.startsWith("column.")) {
            clear = clear && Field.isOne(key.substring(7));
            columns.put(key.substring(7), value);
        } else if (key.startsWith("category.")) {
            categories.put(name(key.substring(9)), value);
        } else {
            clear = clear && setting(key, value);
        }
        if (!clear) {
            throw new Unclear(number, line);
        }
    }

    private boolean setting(String key, String value) {
        switch (key) {
            case "category" -> otherCategories = value;
            case "zone" -> {
                try {
                    zone = ZoneId.of(value);
                } catch (DateTimeException e) {
                    return false;
                }
            }
            case "delimiter" -> {
                String sign = value.equals("tab") ? "\t" : value;
                delimiter = sign.charAt(0);
                return sign.length() == 1 && delimiter != '"' && !Character.isLetterOrDigit(delimiter);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The name of the column that holds a field. */
    Optional<String> column(String field) {
        return Optional.ofNullable(columns.get(field));
    }

    /** What a category of the old site is called here, if somebody said so. */
    Optional<String> category(String theirs) {
        return Optional.ofNullable(categories.get(name(theirs)));
    }

    Optional<String> otherCategories() {
        return Optional.ofNullable(otherCategories);
    }

    Optional<Character> delimiter() {
        return Optional.ofNullable(delimiter);
    }

    ZoneId zone() {
        return zone;
    }

    private static String name(String category) {
        return category.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** A line of a mapping says nothing that we understand. */
    public static final class Unclear extends RuntimeException {
        private final int line;
        private final String text;

        Unclear(int line, String text) {
            super("line " + line + " is not clear: " + text);
            this.line = line;
            this.text = text;
        }

        public int line() {
            return line;
        }

        public String text() {
            return text;
        }
    }
}
