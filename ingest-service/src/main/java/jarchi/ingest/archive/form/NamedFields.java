package jarchi.ingest.archive.form;

import jarchi.events.Language;
import jarchi.ingest.article.WrittenArticle;
import jarchi.ingest.article.WrittenArticle.WrittenText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An article as a table or a feed has it: each field a text under its name. */
record NamedFields(Reading reading, long line, Map<String, String> fields) {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s*[,;|]\\s*");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s*[;|\\n]\\s*");

    Row row() {
        var gathered = new Gathered(reading, line);
        gathered.named(fields.get(Field.ID));
        var main = isAnyWithoutLanguage() ? gathered.language(fields.get(Field.LANGUAGE)) : Optional.<Language>empty();
        var texts = new LinkedHashMap<String, @Nullable WrittenText>();
        var source = new LinkedHashMap<String, @Nullable String>();
        for (Language language : Language.values()) {
            boolean isMain = main.filter(language::equals).isPresent();
            gathered.address(language, value(Field.URL, language, isMain));
            String name = value(Field.SOURCE, language, isMain);
            if (!name.isBlank()) {
                source.put(language.tag(), name);
            }
            var text = text(language, isMain);
            if (isMain || isWritten(text)) {
                texts.put(language.tag(), text);
            }
        }
        var article = new WrittenArticle(
                gathered.category(split(Field.CATEGORY, BETWEEN_NAMES)),
                split(Field.TOPICS, BETWEEN_WORDS),
                fields.get(Field.REGION),
                fields.getOrDefault(Field.PRIORITY, "").toUpperCase(Locale.ROOT),
                source,
                split(Field.AUTHORS, BETWEEN_NAMES),
                texts);
        return gathered.row(article, time(gathered, Field.FIRST_PUBLISHED_AT), time(gathered, Field.PUBLISHED_AT));
    }

    private @Nullable Instant time(Gathered gathered, String field) {
        return gathered.time(field, fields.get(field));
    }

    private WrittenText text(Language language, boolean isMain) {
        return new WrittenText(
                value(Field.TITLE, language, isMain),
                value(Field.SUMMARY, language, isMain),
                value(Field.BODY, language, isMain),
                null);
    }

    private boolean isAnyWithoutLanguage() {
        return Field.BY_LANGUAGE.stream().anyMatch(fields::containsKey);
    }

    private String value(String field, Language language, boolean isMain) {
        String own = fields.getOrDefault(field + "." + language.tag(), "");
        return own.isBlank() && isMain ? fields.getOrDefault(field, "") : own;
    }

    private static boolean isWritten(WrittenText text) {
        return (text.title() != null && !text.title().isBlank())
                || (text.body() != null && !text.body().isBlank());
    }

    private List<@Nullable String> split(String field, Pattern between) {
        List<@Nullable String> parts = new ArrayList<>();
        Arrays.stream(between.split(fields.getOrDefault(field, "").strip()))
                .filter(part -> !part.isBlank())
                .forEach(parts::add);
        return parts;
    }
}
