package jarchi.ingest.archive.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes an article as an item of IPTC ninjs 3.1, its other languages as associated items, so that {@link Ninjs} reads the same. */
public final class NinjsItem {
    private static final String SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#";
    private static final Map<String, String> STATUS =
            Map.of("PUBLISHED", "usable", "WITHDRAWN", "canceled", "DRAFT", "withheld");
    private static final JsonMapper JSON = new JsonMapper();

    private NinjsItem() {}

    /**
     * @param state of the article: what the public may see of it
     * @param text as the public was shown it last, or the draft of what it never saw
     */
    public static JsonNode of(String id, String state, JsonNode text) {
        String uri = Ninjs.OWN + id;
        ObjectNode item =
                JSON.createObjectNode().put("uri", uri).put("type", "text").put("profile", "jarchi-article");
        item.putObject("standard").put("name", "ninjs").put("version", "3.1").put("schema", SCHEMA);
        item.put("pubStatus", STATUS.get(state));
        if (text.has("version")) {
            item.put("version", text.path("version").asString());
            item.put("firstCreated", text.path("firstPublishedAt").asString());
            item.put("versionCreated", text.path("publishedAt").asString());
        }
        if (text.path("priority").asString("").equals("BREAKING")) {
            item.put("urgency", Integer.parseInt(Ninjs.BREAKING_URGENCY));
        }
        addAbout(item, text);
        var languages = new ArrayList<>(text.path("languages").properties());
        for (int i = 0; i < languages.size(); i++) {
            String tag = languages.get(i).getKey();
            ObjectNode one = item;
            if (i > 0) {
                one = item.withArray("associations").addObject().put("name", tag);
                one.put("rel", Ninjs.TRANSLATION).put("uri", uri + ":" + tag).put("type", "text");
            }
            addText(one, tag, languages.get(i).getValue(), text.path("oldPaths").path(tag));
            NinjsMedia.add(one, tag, text);
        }
        return item;
    }

    private static void addAbout(ObjectNode item, JsonNode text) {
        ArrayNode subjects = item.putArray("subjects");
        subjects.addObject()
                .put("rel", "category")
                .put("literal", text.path("category").asString());
        text.path("topics")
                .forEach(topic -> subjects.addObject().put("rel", "topic").put("literal", topic.asString()));
        if (text.path("region").isString()) {
            item.putArray("places")
                    .addObject()
                    .put("rel", "region")
                    .put("literal", text.path("region").asString());
        }
        List<String> authors = StreamSupport.stream(text.path("authors").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
        if (!authors.isEmpty()) {
            item.put("by", authors.stream().collect(Collectors.joining(", ")));
            ArrayNode people = item.putArray("people");
            authors.forEach(name -> people.addObject().put("name", name).put("rel", "author"));
        }
        text.path("source")
                .properties()
                .forEach(source -> item.withArray("infoSources")
                        .addObject()
                        .put("name", source.getValue().asString())
                        .put("role", "source")
                        .put("literal", source.getKey()));
    }

    private static void addText(ObjectNode item, String tag, JsonNode text, JsonNode oldPaths) {
        item.put("language", tag);
        item.putArray("headlines")
                .addObject()
                .put("role", "main")
                .put("value", text.path("title").asString());
        if (!text.path("summary").asString("").isEmpty()) {
            item.putArray("descriptions")
                    .addObject()
                    .put("role", "main")
                    .put("contentType", "text/plain")
                    .put("value", text.path("summary").asString());
        }
        item.putArray("bodies")
                .addObject()
                .put("role", "main")
                .put("contentType", "text/html")
                .put("value", text.path("body").asString());
        if (text.path("slug").isString()) {
            item.put("slugline", text.path("slug").asString());
        }
        if (text.path("machineMade").asBoolean(false)) {
            item.putObject("digitalSourceType").put("literal", Ninjs.MACHINE_MADE);
        }
        oldPaths.forEach(path ->
                item.withArray("altIds").addObject().put("role", Ninjs.OLD_PATH).put("value", path.asString()));
    }
}
