package jarchi.ingest.media;

import jarchi.ingest.media.MediaRefused.Cause;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jspecify.annotations.Nullable;

/** The outline of a PNG: its chunks, none of them unpacked. */
final class PngChunks {
    private static final int SIGNATURE = 8;
    private static final int HEADER = 0x49484452; // IHDR
    private static final int ANIMATION = 0x6163544C; // acTL
    private static final int EXIF = 0x65584966; // eXIf
    private static final int END = 0x49454E44; // IEND
    private static final int LONGEST_EXIF = 1_000_000;

    private PngChunks() {}

    static ImageHeader read(Path upload) throws IOException {
        try (var file = new RandomAccessFile(upload.toFile(), "r")) {
            file.seek(SIGNATURE + 4);
            mustBe(file.readInt() == HEADER);
            int width = file.readInt();
            int height = file.readInt();
            boolean animated = false;
            Orientation orientation = null;
            file.seek(SIGNATURE);
            for (int type = 0; type != END; ) {
                mustBe(file.length() - file.getFilePointer() >= 12);
                int length = file.readInt();
                type = file.readInt();
                long next = file.getFilePointer() + length + 4;
                mustBe(length >= 0 && next <= file.length());
                animated |= type == ANIMATION;
                orientation = type == EXIF ? exif(file, length) : orientation;
                file.seek(next);
            }
            return new ImageHeader(width, height, animated, orientation);
        }
    }

    private static @Nullable Orientation exif(RandomAccessFile file, int length) throws IOException {
        if (length > LONGEST_EXIF) {
            return null;
        }
        byte[] exif = new byte[length];
        file.readFully(exif);
        return ImageHeader.orientation(exif);
    }

    private static void mustBe(boolean whole) {
        if (!whole) {
            throw new MediaRefused(Cause.UNREADABLE);
        }
    }
}
