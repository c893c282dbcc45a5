package jarchi.ingest.media;

import java.awt.Rectangle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A part of a picture in fixed proportions, around its focal point. */
public enum Crop {
    /** In lists of news. */
    CARD(640, 360),
    /** In what others show of a link. */
    SHARE(1200, 630);

    private final int width;
    private final int height;

    Crop(int width, int height) {
        this.width = width;
        this.height = height;
    }

    static Optional<Crop> named(String name) {
        return Arrays.stream(values()).filter(crop -> crop.word().equals(name)).findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The largest part of these proportions in a picture of this size, as near to the focal point as its edges allow. */
    Rectangle in(int pictureWidth, int pictureHeight, Focus focus) {
        double scale = Math.min((double) pictureWidth / width, (double) pictureHeight / height);
        int w = Math.clamp(Math.round(width * scale), 1, pictureWidth);
        int h = Math.clamp(Math.round(height * scale), 1, pictureHeight);
        int x = Math.clamp(Math.round(focus.x() * pictureWidth - w / 2.0), 0, pictureWidth - w);
        int y = Math.clamp(Math.round(focus.y() * pictureHeight - h / 2.0), 0, pictureHeight - h);
        return new Rectangle(x, y, w, h);
    }

    /** Never larger than the part itself. */
    int widthOf(Rectangle part) {
        return Math.min(width, part.width);
    }

    int heightOf(Rectangle part) {
        return part.width <= width ? part.height : height;
    }
}
