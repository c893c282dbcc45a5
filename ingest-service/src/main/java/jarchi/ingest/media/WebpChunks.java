package jarchi.ingest.media;

import jarchi.ingest.media.MediaRefused.Cause;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jspecify.annotations.Nullable;

/** The outline of a WebP picture (RIFF, RFC 9649): the size is told twice, and both must be the same. */
final class WebpChunks {
    private static final int FIRST = 12;
    private static final int LONGEST_EXIF = 1_000_000;
    private static final int ANIMATION_FLAG = 0x02;

    private final RandomAccessFile file;
    private int width;
    private int height;
    private boolean animated;
    private boolean drawn;
    private @Nullable Orientation orientation;

    private WebpChunks(RandomAccessFile file) {
        this.file = file;
    }

    static ImageHeader read(Path upload) throws IOException {
        try (var file = new RandomAccessFile(upload.toFile(), "r")) {
            return new WebpChunks(file).read();
        }
    }

    private ImageHeader read() throws IOException {
        file.seek(FIRST);
        while (file.length() - file.getFilePointer() >= 8) {
            byte[] name = new byte[4];
            file.readFully(name);
            long length = Integer.toUnsignedLong(Integer.reverseBytes(file.readInt()));
            long next = file.getFilePointer() + length + length % 2;
            mustBe(file.getFilePointer() + length <= file.length());
            chunk(new String(name, StandardCharsets.ISO_8859_1), length);
            file.seek(next);
        }
        mustBe(drawn || animated);
        return new ImageHeader(width, height, animated, orientation);
    }

    private void chunk(String name, long length) throws IOException {
        switch (name) {
            case "VP8X" -> {
                mustBe(length >= 10 && width == 0);
                animated |= (file.read() & ANIMATION_FLAG) != 0;
                file.skipBytes(3);
                size(1 + threeBytes(), 1 + threeBytes());
            }
            case "VP8 " -> {
                mustBe(length >= 10 && !drawn);
                file.skipBytes(6);
                size(twoBytes() & 0x3FFF, twoBytes() & 0x3FFF);
                drawn = true;
            }
            case "VP8L" -> {
                mustBe(length >= 5 && !drawn && file.read() == 0x2F);
                int bits = Integer.reverseBytes(file.readInt());
                size(1 + (bits & 0x3FFF), 1 + (bits >>> 14 & 0x3FFF));
                drawn = true;
            }
            case "ANIM", "ANMF" -> animated = true;
            case "EXIF" -> {
                byte[] exif = new byte[(int) Math.min(length, LONGEST_EXIF)];
                file.readFully(exif);
                orientation = ImageHeader.orientation(exif);
            }
            default -> {}
        }
    }

    private void size(int chunkWidth, int chunkHeight) {
        mustBe(width == 0 || (width == chunkWidth && height == chunkHeight));
        width = chunkWidth;
        height = chunkHeight;
    }

    private int twoBytes() throws IOException {
        return file.read() | file.read() << 8;
    }

    private int threeBytes() throws IOException {
        return twoBytes() | file.read() << 16;
    }

    private static void mustBe(boolean whole) {
        if (!whole) {
            throw new MediaRefused(Cause.UNREADABLE);
        }
    }
}
