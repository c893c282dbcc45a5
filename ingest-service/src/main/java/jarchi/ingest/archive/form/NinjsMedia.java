package jarchi.ingest.archive.form;

import jarchi.ingest.media.MediaFile;
import jarchi.ingest.media.Rendition;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the pictures and files of an article as items associated with its text in one language. Addresses are paths on the site. */
final class NinjsMedia {
    private static final String URI = "urn:jarchi:media:";
    private static final JsonMapper JSON = new JsonMapper();

    private NinjsMedia() {}

    /** @param article as the public was shown it, or a draft: each knows its pictures in its own way */
    static void add(ObjectNode item, String tag, JsonNode article) {
        article.path("images").forEach(image -> addPicture(associated(item, image, tag), image, tag));
        article.path("files").forEach(file -> addFile(associated(item, file, tag), file, tag));
    }

    private static ObjectNode associated(ObjectNode item, JsonNode media, String tag) {
        String id = media.path("id").asString();
        return item.withArray("associations")
                .addObject()
                .put("name", id)
                .put("uri", URI + id)
                .put("language", tag);
    }

    private static void addPicture(ObjectNode picture, JsonNode image, String tag) {
        picture.put("rel", image.path("lead").asBoolean(false) ? "lead" : "picture");
        picture.put("type", "picture");
        describe(picture, "alt", image.path("alt").path(tag));
        describe(picture, "caption", image.path("caption").path(tag));
        if (!image.path("credit").asString("").isEmpty()) {
            picture.put("by", image.path("credit").asString());
        }
        ArrayNode renditions = picture.putArray("renditions");
        image.path("renditions")
                .valueStream()
                .filter(one -> !one.path("crop").isString())
                .forEach(one -> addRendition(
                        renditions,
                        one.path("path").asString(),
                        one.path("width").asInt(),
                        one.path("height").asInt()));
        kept(image).stream()
                .flatMap(file -> file.renditions().stream())
                .forEach((Rendition one) -> addRendition(renditions, one.path(), one.width(), one.height()));
    }

    private static void addRendition(ArrayNode renditions, String path, int width, int height) {
        renditions
                .addObject()
                .put("name", String.valueOf(width))
                .put("href", path)
                .put("width", width)
                .put("height", height);
    }

    private static void addFile(ObjectNode item, JsonNode file, String tag) {
        item.put("rel", "attachment").put("type", "component");
        String title = file.path("title").path(tag).asString(file.path("name").asString(""));
        if (!title.isEmpty()) {
            item.putArray("headlines").addObject().put("value", title);
        }
        ArrayNode renditions = item.putArray("renditions");
        if (file.has("path")) {
            addWhole(
                    renditions,
                    file.path("path").asString(),
                    file.path("type").asString(),
                    file.path("bytes").asLong());
        }
        kept(file).forEach(one -> addWhole(renditions, one.path(), one.format().type(), one.bytes()));
    }

    private static void addWhole(ArrayNode renditions, String path, String type, long bytes) {
        renditions
                .addObject()
                .put("name", MediaFile.WHOLE)
                .put("href", path)
                .put("contentType", type)
                .put("sizeInBytes", bytes);
    }

    private static void describe(ObjectNode item, String role, JsonNode words) {
        if (words.isString()) {
            item.withArray("descriptions")
                    .addObject()
                    .put("role", role)
                    .put("contentType", "text/plain")
                    .put("value", words.asString());
        }
    }

    /** Of a draft. */
    private static List<MediaFile> kept(JsonNode media) {
        return media.path("media").isObject()
                ? List.of(JSON.treeToValue(media.path("media"), MediaFile.class))
                : List.of();
    }
}
