package jarchi.ingest.media;

import java.util.Arrays;
import java.util.Optional;

/** What may be uploaded. */
public enum MediaFormat {
    /** Most that can be decoded by a service with a few hundred megabytes: a JPEG is read in rows. */
    JPEG("image/jpeg", "jpg", 40_000_000),
    PNG("image/png", "png", 40_000_000),
    /** Only read: it is kept as JPEG, or as PNG if it can be seen through. Its decoder needs the whole picture at once. */
    WEBP("image/webp", "webp", 16_000_000),
    PDF("application/pdf", "pdf", 0);

    private final String type;
    private final String ending;
    private final int mostPixels;

    MediaFormat(String type, String ending, int mostPixels) {
        this.type = type;
        this.ending = ending;
        this.mostPixels = mostPixels;
    }

    static Optional<MediaFormat> ofType(String type) {
        return Arrays.stream(values())
                .filter(format -> format.type.equals(type))
                .findFirst();
    }

    public String type() {
        return type;
    }

    public String ending() {
        return ending;
    }

    int mostPixels() {
        return mostPixels;
    }

    public boolean isImage() {
        return this != PDF;
    }
}
