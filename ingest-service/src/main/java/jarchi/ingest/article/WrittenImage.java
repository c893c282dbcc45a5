package jarchi.ingest.article;

import jarchi.events.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A picture of an article as somebody wrote of it. Languages go by their tags. */
public record WrittenImage(
        @Nullable String id,
        @Nullable Boolean lead,
        @Nullable Boolean decorative,
        @Nullable Map<String, @Nullable String> alt,
        @Nullable Map<String, @Nullable String> caption,
        @Nullable String credit,
        @Nullable WrittenFocus focalPoint) {

    /** Of which nothing is said but what it is. */
    public static WrittenImage of(String id) {
        return new WrittenImage(id, null, null, null, null, null, null);
    }

    static WrittenImage of(ArticleImage image) {
        return new WrittenImage(
                image.id(),
                image.lead(),
                image.decorative(),
                byTag(image.alt()),
                byTag(image.caption()),
                image.credit(),
                new WrittenFocus(image.focalPoint().x(), image.focalPoint().y()));
    }

    static Map<String, @Nullable String> byTag(Map<Language, String> texts) {
        var byTag = new LinkedHashMap<String, @Nullable String>();
        texts.forEach((language, text) -> byTag.put(language.tag(), text));
        return byTag;
    }

    /** A focal point. */
    public record WrittenFocus(@Nullable Double x, @Nullable Double y) {}
}
