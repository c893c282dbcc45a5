package jarchi.index.document;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A picture as a page shows it. Maps are keyed by language tag.
 *
 * @param path of its usual size; its width and height keep its place while it comes
 * @param srcset its other sizes, as HTML writes them
 * @param share what others show of a link to the article
 */
public record PublicPicture(
        String path,
        int width,
        int height,
        @Nullable String srcset,
        Map<String, String> alt,
        Map<String, String> caption,
        String credit,
        @Nullable PublicPicture share) {
    public PublicPicture(
            String path,
            int width,
            int height,
            @Nullable String srcset,
            @Nullable Map<String, String> alt,
            @Nullable Map<String, String> caption,
            @Nullable String credit,
            @Nullable PublicPicture share) {
        this.path = path;
        this.width = width;
        this.height = height;
        this.srcset = srcset;
        this.alt = alt == null ? Map.of() : alt;
        this.caption = caption == null ? Map.of() : caption;
        this.credit = credit == null ? "" : credit;
        this.share = share;
    }

    /** Empty for what is decorative. */
    public String altIn(String tag) {
        return alt.getOrDefault(tag, "");
    }

    public @Nullable String captionIn(String tag) {
        return caption.get(tag);
    }
}
