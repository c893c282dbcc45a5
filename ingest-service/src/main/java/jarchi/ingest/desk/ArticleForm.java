package jarchi.ingest.desk;

import jarchi.events.Language;
import jarchi.events.Priority;
import jarchi.ingest.article.Draft;
import jarchi.ingest.article.WrittenArticle;
import jarchi.ingest.article.WrittenArticle.WrittenText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of the writing page as text, by the same names that problems have: {@code languages.ru.title}. */
record ArticleForm(Map<String, String> fields) {
    static ArticleForm empty() {
        return new ArticleForm(Map.of());
    }

    /** All of them, in the order of the writing page. */
    static List<String> names(ArticleForm... forms) {
        var names = new ArrayList<String>();
        for (var language : Language.values()) {
            Stream.of("title", "summary", "body").forEach(field -> names.add(name(language, field)));
            names.add("source." + language.tag());
            names.add(name(language, "machineMade"));
        }
        names.addAll(List.of("category", "topics", "region", "authors", "priority"));
        names.addAll(MediaFields.names(forms));
        return names;
    }

    static ArticleForm of(Draft draft) {
        var fields = new HashMap<>(MediaFields.of(draft));
        fields.put("category", draft.category());
        fields.put("topics", String.join(", ", draft.topics()));
        fields.put("region", draft.region() == null ? "" : draft.region());
        fields.put("priority", draft.priority() == Priority.BREAKING ? Priority.BREAKING.name() : "");
        fields.put("authors", String.join("\n", draft.authors()));
        draft.source().forEach((language, source) -> fields.put("source." + language.tag(), source));
        draft.languages().forEach((language, text) -> {
            fields.put(name(language, "title"), text.title());
            fields.put(name(language, "summary"), text.summary());
            fields.put(name(language, "body"), text.body());
            fields.put(name(language, "machineMade"), text.machineMade() ? "true" : "");
        });
        return new ArticleForm(fields);
    }

    private static String name(Language language, String field) {
        return "languages." + language.tag() + "." + field;
    }

    /** Whether the writing page has a field of this name. */
    static boolean isField(String name) {
        return name.matches(
                "category|topics|region|priority|authors|source\\.[\\w-]{2,7}|languages\\.[\\w-]{2,7}\\.[a-zA-Z]{4,11}|"
                        + MediaFields.FIELD);
    }

    public String value(String name) {
        return fields.getOrDefault(name, "");
    }

    /** As it is compared: however a browser ends its lines. */
    String text(String name) {
        return value(name).replace("\r\n", "\n").replace('\r', '\n');
    }

    /** This form with what it says to take from the other one. */
    ArticleForm taking(ArticleForm saved) {
        var decided = new HashMap<>(fields);
        for (String name : names(this, saved)) {
            if (value("take." + name).equals(Clash.SAVED)) {
                decided.put(name, saved.value(name));
            }
        }
        return new ArticleForm(decided);
    }

    /** Whether anything is written in this language. */
    public boolean speaks(String tag) {
        return List.of("title", "summary", "body").stream()
                .anyMatch(field -> !value("languages." + tag + "." + field).isBlank());
    }

    /** What it says; a language in which nothing is written is not there. */
    WrittenArticle written() {
        var source = new LinkedHashMap<String, @Nullable String>();
        var texts = new LinkedHashMap<String, @Nullable WrittenText>();
        for (var language : Language.values()) {
            source.put(language.tag(), value("source." + language.tag()));
            if (speaks(language.tag())) {
                texts.put(
                        language.tag(),
                        new WrittenText(
                                value(name(language, "title")),
                                value(name(language, "summary")),
                                value(name(language, "body")),
                                value(name(language, "machineMade")).equals("true")));
            }
        }
        return new WrittenArticle(
                value("category"),
                split(value("topics"), "[,\\r\\n]"),
                value("region"),
                value("priority").equals("BREAKING") ? Priority.BREAKING.name() : Priority.NORMAL.name(),
                source,
                split(value("authors"), "[\\r\\n]"),
                texts,
                MediaFields.images(this),
                MediaFields.files(this));
    }

    private static List<@Nullable String> split(String list, String at) {
        var items = new ArrayList<@Nullable String>();
        for (String item : list.split(at, -1)) {
            if (!item.isBlank()) {
                items.add(item.strip());
            }
        }
        return items;
    }
}
