package jarchi.ingest.archive.form;

import jarchi.events.ArticleId;
import jarchi.events.Language;
import jarchi.ingest.article.FieldProblem.Fault;
import jarchi.ingest.article.WrittenArticle;
import jarchi.ingest.article.WrittenArticle.WrittenText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Items of IPTC ninjs 3.1. An item is in one language; its translations are associations of it. What other producers say
 * besides is passed over.
 */
record Ninjs(Reading reading) implements JsonRow {
    static final String OWN = "urn:jarchi:article:";
    static final String TRANSLATION = "translation";
    static final String OLD_PATH = "oldPath";
    static final String MACHINE_MADE = "machine-made";
    static final String BREAKING_URGENCY = "1";

    @Override
    public Row read(long line, JsonNode item) {
        var gathered = new Gathered(reading, line);
        String uri = item.path("uri").asString("");
        gathered.named(uri);
        String own = uri.startsWith(OWN) ? uri.substring(OWN.length()) : "";
        if (ArticleId.isValid(own)) {
            gathered.ownId(new ArticleId(own));
        }
        String status = item.path("pubStatus").asString("usable");
        if (!status.equals("usable")) {
            gathered.problem("pubStatus", Fault.NOT_PUBLIC, status);
        }
        var texts = new LinkedHashMap<String, @Nullable WrittenText>();
        var source = new LinkedHashMap<String, @Nullable String>();
        Stream.concat(Stream.of(item), translations(item))
                .forEach(one -> gathered.language(one.path("language").asString(""))
                        .ifPresent(language -> take(gathered, one, language, texts, source)));
        var article = new WrittenArticle(
                gathered.category(categories(item)),
                new ArrayList<>(literals(item, "subjects", "topic")),
                literals(item, "places", "region").stream().findFirst().orElse(null),
                item.path("urgency").asString("").equals(BREAKING_URGENCY) ? "BREAKING" : "NORMAL",
                source,
                new ArrayList<>(authors(item)),
                texts);
        return gathered.row(
                article,
                gathered.time(Field.FIRST_PUBLISHED_AT, time(item, "firstCreated", "contentCreated")),
                gathered.time(Field.PUBLISHED_AT, time(item, "versionCreated", "firstCreated")));
    }

    private static Stream<JsonNode> translations(JsonNode item) {
        return item.path("associations")
                .valueStream()
                .filter(one -> one.path("rel").asString("").equals(TRANSLATION));
    }

    private static void take(
            Gathered gathered,
            JsonNode item,
            Language language,
            Map<String, @Nullable WrittenText> texts,
            Map<String, @Nullable String> source) {
        boolean machineMade = item.at("/digitalSourceType/literal").asString("").equals(MACHINE_MADE);
        texts.put(
                language.tag(),
                new WrittenText(
                        value(item, "headlines").orElse(item.path("title").asString("")),
                        value(item, "descriptions").orElse(""),
                        body(item),
                        machineMade));
        item.path("infoSources")
                .valueStream()
                .forEach(one -> source.putIfAbsent(
                        Language.find(one.path("literal").asString(""))
                                .orElse(language)
                                .tag(),
                        one.path("name").asString("")));
        item.path("altIds")
                .valueStream()
                .filter(one -> one.path("role").asString("").equals(OLD_PATH))
                .forEach(one -> gathered.address(language, one.path("value").asString("")));
        if (item.path("uri").asString("").matches("https?://.*")) {
            gathered.address(language, item.path("uri").asString());
        }
        gathered.slug(language, item.path("slugline").asString(""));
    }

    /** Of several the main one, else the first. */
    private static Optional<String> value(JsonNode item, String field) {
        return item.path(field)
                .valueStream()
                .filter(one -> one.path("role").asString("").equals("main"))
                .findFirst()
                .or(() -> item.path(field).valueStream().findFirst())
                .map(one -> one.path("value").asString(""));
    }

    /** Marked up, if there is such a one. */
    private static String body(JsonNode item) {
        return item.path("bodies")
                .valueStream()
                .filter(one -> one.path("contentType").asString("").contains("html"))
                .findFirst()
                .map(one -> one.path("value").asString(""))
                .or(() -> value(item, "bodies"))
                .orElse("");
    }

    /** Foreign items have subjects, of which one may be a category here. */
    private static List<String> categories(JsonNode item) {
        var ours = literals(item, "subjects", "category");
        return ours.isEmpty()
                ? item.path("subjects")
                        .valueStream()
                        .flatMap(one -> Stream.of(one.path("name"), one.path("literal"), one.path("uri")))
                        .map(node -> node.asString(""))
                        .filter(text -> !text.isBlank())
                        .toList()
                : ours;
    }

    private static List<String> literals(JsonNode item, String field, String rel) {
        return item.path(field)
                .valueStream()
                .filter(one -> one.path("rel").asString("").equals(rel))
                .map(one -> one.path("literal").asString(""))
                .toList();
    }

    private static List<String> authors(JsonNode item) {
        List<String> people = item.path("people")
                .valueStream()
                .filter(one -> one.path("rel").asString("").equals("author"))
                .map(one -> one.path("name").asString(""))
                .toList();
        String by = item.path("by").asString("").strip();
        return people.isEmpty() && !by.isEmpty() ? List.of(by) : people;
    }

    private static @Nullable String time(JsonNode item, String first, String second) {
        String time = item.path(first).asString(item.path(second).asString(""));
        return time.isBlank() ? null : time;
    }
}
