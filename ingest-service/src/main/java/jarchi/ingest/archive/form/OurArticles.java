package jarchi.ingest.archive.form;

import jarchi.events.Language;
import jarchi.ingest.article.FieldProblem.Fault;
import jarchi.ingest.article.WrittenArticle;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Our own form: an article as the API takes it, with an id, its dates and its old addresses. */
record OurArticles(Reading reading) implements JsonRow {
    private static final List<String> OURS =
            List.of(Field.ID, Field.FIRST_PUBLISHED_AT, Field.PUBLISHED_AT, "urls", "slugs");

    @Override
    public Row read(long line, JsonNode node) {
        if (!(node instanceof ObjectNode object)) {
            return Row.refused(line, "", RowProblem.unreadable("not an object"));
        }
        var gathered = new Gathered(reading, line);
        gathered.named(text(object, Field.ID));
        var first = gathered.time(Field.FIRST_PUBLISHED_AT, text(object, Field.FIRST_PUBLISHED_AT));
        var shown = gathered.time(Field.PUBLISHED_AT, text(object, Field.PUBLISHED_AT));
        addresses(gathered, object);
        ObjectNode article = object.deepCopy();
        article.remove(OURS);
        String category = text(object, Field.CATEGORY);
        String ours = gathered.category(category == null ? List.of() : List.of(category));
        if (ours != null) {
            article.put(Field.CATEGORY, ours);
        }
        try {
            return gathered.row(JSON.treeToValue(article, WrittenArticle.class), first, shown);
        } catch (JacksonException e) {
            String name = text(object, Field.ID);
            return Row.refused(line, name == null ? "" : name, JsonRow.problem(e));
        }
    }

    private static void addresses(Gathered gathered, ObjectNode object) {
        object.path("urls")
                .properties()
                .forEach(entry -> language(gathered, entry.getKey(), "urls")
                        .ifPresent(language ->
                                addresses(entry.getValue()).forEach(one -> gathered.address(language, one))));
        object.path("slugs")
                .properties()
                .forEach(entry -> language(gathered, entry.getKey(), "slugs")
                        .ifPresent(language ->
                                gathered.slug(language, entry.getValue().asString(""))));
    }

    private static Optional<Language> language(Gathered gathered, String tag, String field) {
        var language = Language.find(tag);
        if (language.isEmpty()) {
            gathered.problem(field, Fault.UNKNOWN_LANGUAGE, tag);
        }
        return language;
    }

    private static List<String> addresses(JsonNode node) {
        return node.isArray() ? node.valueStream().map(one -> one.asString("")).toList() : List.of(node.asString(""));
    }

    private static @Nullable String text(ObjectNode object, String field) {
        JsonNode node = object.path(field);
        return node.isValueNode() && !node.isNull() ? node.asString() : null;
    }
}
