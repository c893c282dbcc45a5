package jarchi.events;

import static jarchi.events.Require.present;
import static jarchi.events.Require.that;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A picture that an article shows, above its text or within it.
 *
 * @param id the SHA-256 of what was uploaded, in hexadecimal digits
 * @param lead whether it stands above the text; at most one does
 * @param decorative whether it says nothing, so that whoever cannot see it misses nothing
 * @param alt what it shows, in each language of the article; none if it is decorative
 * @param caption to stand under it, where there is one
 * @param credit whose picture it is; may be empty
 * @param focalPoint the place that matters, and that every crop shows
 * @param width of the largest rendition, in pixels
 * @param renditions the same picture in other sizes, and crops of it; at least one is the whole picture
 */
public record Image(
        String id,
        boolean lead,
        boolean decorative,
        Map<Language, String> alt,
        Map<Language, String> caption,
        String credit,
        FocalPoint focalPoint,
        int width,
        int height,
        List<Rendition> renditions) {
    public Image(
            @Nullable String id,
            boolean lead,
            boolean decorative,
            @Nullable Map<Language, String> alt,
            @Nullable Map<Language, String> caption,
            @Nullable String credit,
            @Nullable FocalPoint focalPoint,
            @JsonProperty(required = true) int width,
            @JsonProperty(required = true) int height,
            @Nullable List<Rendition> renditions) {
        this.id = present(id, "images.id");
        this.lead = lead;
        this.decorative = decorative;
        this.alt = alt == null ? Map.of() : Map.copyOf(alt);
        this.caption = caption == null ? Map.of() : Map.copyOf(caption);
        this.credit = credit == null ? "" : credit;
        this.focalPoint = focalPoint == null ? FocalPoint.CENTRE : focalPoint;
        that(width >= 1 && height >= 1, "images must have a width and a height");
        this.width = width;
        this.height = height;
        this.renditions = List.copyOf(present(renditions, "images.renditions"));
    }

    /**
     * A place in a picture.
     *
     * @param x from its left edge, 0 to 1
     * @param y from its upper edge, 0 to 1
     */
    public record FocalPoint(double x, double y) {
        static final FocalPoint CENTRE = new FocalPoint(0.5, 0.5);
    }

    /**
     * One size of a picture.
     *
     * @param path on the site; what is there never changes
     * @param crop what it is cut out for, such as {@code card} or {@code share}; the whole picture if that is null
     */
    public record Rendition(
            String path, int width, int height, @Nullable String crop) {
        public Rendition(
                @Nullable String path,
                @JsonProperty(required = true) int width,
                @JsonProperty(required = true) int height,
                @Nullable String crop) {
            this.path = present(path, "images.renditions.path");
            this.width = width;
            this.height = height;
            this.crop = crop;
        }
    }
}
