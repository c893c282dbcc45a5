package jarchi.ingest.media;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A picture or a file as it is kept.
 *
 * @param id the SHA-256 of what was uploaded, in hexadecimal digits
 * @param format in which it is given out
 * @param name that its file had, for whoever keeps it
 * @param bytes of the upload
 * @param width of its largest rendition, in pixels; 0 for what is no picture
 * @param height of its largest rendition
 */
public record MediaFile(String id, MediaFormat format, String name, long bytes, int width, int height) {
    /** A name of what is no picture. */
    public static final String WHOLE = "file";

    private static final int[] WIDTHS = {320, 640, 1280};
    /** Of the largest rendition of a picture; what was uploaded is not kept. */
    private static final int WIDEST = 2000;
    /** Of the largest rendition: a long one is as wide as this lets it be. */
    static final int MOST_PIXELS = 8_000_000;

    public boolean isImage() {
        return format.isImage();
    }

    /** The address of what is no picture. */
    public String path() {
        return path(WHOLE);
    }

    private String path(String rendition) {
        return "/media/" + id + "/" + rendition + "." + format.ending();
    }

    /** The whole picture in some widths, the smallest first. */
    public List<Rendition> renditions() {
        return widths().mapToObj(this::rendition).toList();
    }

    public Rendition largest() {
        return rendition(width);
    }

    public Rendition cropped(Crop crop, Focus focus) {
        var part = crop.in(width, height, focus);
        String name = crop.word() + "-" + focus.key();
        return new Rendition(name, path(name), crop.widthOf(part), crop.heightOf(part), crop);
    }

    /** All that may be asked for, if its focal point is this one. */
    public List<Rendition> all(Focus focus) {
        var all = new ArrayList<>(renditions());
        for (var crop : Crop.values()) {
            all.add(cropped(crop, focus));
        }
        return all;
    }

    /** How much smaller than a picture of this size its largest rendition is. */
    static double scaleOf(int width, int height) {
        double ofPixels = Math.sqrt((double) MOST_PIXELS / width / height);
        return Math.min(1, Math.min((double) WIDEST / width, ofPixels));
    }

    private IntStream widths() {
        return IntStream.concat(IntStream.of(WIDTHS).filter(standard -> standard < width), IntStream.of(width));
    }

    private Rendition rendition(int renditionWidth) {
        String name = String.valueOf(renditionWidth);
        int renditionHeight = Math.max(1, Math.round((float) height * renditionWidth / width));
        return new Rendition(name, path(name), renditionWidth, renditionHeight, null);
    }
}
