package jarchi.ingest.desk;

import jarchi.events.Language;
import jarchi.events.Priority;
import jarchi.ingest.article.Draft;
import jarchi.ingest.article.TextState;
import jarchi.ingest.article.WrittenArticle;
import jarchi.ingest.article.WrittenArticle.WrittenText;
import jarchi.ingest.script.OtherScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of the writing page as text, by the same names that problems have: {@code languages.ru.title}. */
record ArticleForm(Map<String, String> fields) {
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?");

    static ArticleForm empty() {
        return new ArticleForm(Map.of());
    }

    /** All of them, in the order of the writing page. */
    static List<String> names(ArticleForm... forms) {
        var names = new ArrayList<String>();
        for (var language : Language.values()) {
            Stream.of("title", "summary", "body").forEach(field -> names.add(name(language, field)));
            names.add("source." + language.tag());
            Stream.of("machineMade", "state", "words").forEach(field -> names.add(name(language, field)));
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
            fields.put(name(language, "state"), text.isReady() ? "" : TextState.IN_WORK.name());
            fields.put(name(language, "words"), OwnWords.lines(text.words()));
        });
        return new ArticleForm(fields);
    }

    static String name(Language language, String field) {
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

    /** What was typed, if a browser's field for moments can show it. */
    public @Nullable String moment(String name) {
        return MOMENT.matcher(value(name)).matches() ? value(name) : null;
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
                                isMachineMade(language),
                                state(language),
                                OwnWords.of(value(name(language, "words")))));
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

    /** As {@link #written}, but what nobody touched since it was made from the other script is to be made again. */
    WrittenArticle toSave() {
        var written = written();
        var texts = new LinkedHashMap<String, @Nullable WrittenText>(Objects.requireNonNull(written.languages()));
        for (var language : Language.values()) {
            boolean hasSource = OtherScript.of(language)
                    .filter(source -> speaks(source.tag()) && !isMachineMade(source))
                    .isPresent();
            if (hasSource && isMachineMade(language) && isAsMade(language)) {
                var words = OwnWords.of(value(name(language, "words")));
                texts.put(language.tag(), new WrittenText(null, null, null, true, state(language), words));
            }
        }
        return written.withLanguages(texts);
    }

    /** Languages that were made from the other script in this form, whatever became of them then. */
    Set<Language> madeHere() {
        return Arrays.stream(Language.values())
                .filter(language -> !value(name(language, "made")).isEmpty())
                .collect(Collectors.toSet());
    }

    /** Whether a text that this form calls made by machine was changed by hand more than a machine can follow. */
    boolean isByHandIn(Draft saved) {
        return saved.languages().entrySet().stream()
                .anyMatch(
                        text -> isMachineMade(text.getKey()) && !text.getValue().machineMade());
    }

    boolean isMachineMade(Language language) {
        return value(name(language, "machineMade")).equals("true");
    }

    private String state(Language language) {
        boolean inWork = value(name(language, "state")).equals(TextState.IN_WORK.name());
        return (inWork ? TextState.IN_WORK : TextState.READY).name();
    }

    /** Whether it still says what the machine wrote into this form. */
    private boolean isAsMade(Language language) {
        return speaks(language.tag()) && value(name(language, "made")).equals(seal(language));
    }

    /** Equal for equal texts. */
    String seal(Language language) {
        String text = Stream.of("title", "summary", "body")
                .map(field -> text(name(language, field)))
                .collect(Collectors.joining("\u0000"));
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
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
