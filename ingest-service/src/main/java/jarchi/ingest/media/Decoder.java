package jarchi.ingest.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/** Reads a picture with the decoder of its own format alone, in no more memory than its bound. */
final class Decoder implements AutoCloseable {
    /** Beyond these a picture is decoded in every second (third …) row and column. */
    private static final long MOST_JPEG_PIXELS = 25_000_000;

    private static final long MOST_PNG_PIXELS = 12_000_000;

    private final MediaFormat format;
    private final ImageReader reader;
    private final ImageInputStream stream;

    private Decoder(MediaFormat format, ImageReader reader, ImageInputStream stream) {
        this.format = format;
        this.reader = reader;
        this.stream = stream;
    }

    static Decoder open(Path upload, MediaFormat format) throws IOException {
        var readers = ImageIO.getImageReadersByFormatName(format.ending());
        var stream = new FileImageInputStream(upload.toFile());
        var reader = readers.next();
        // Chunks beside the picture may unpack to anything: they are passed over
        reader.setInput(stream, true, true);
        return new Decoder(format, reader, stream);
    }

    int width() throws IOException {
        return reader.getWidth(0);
    }

    int height() throws IOException {
        return reader.getHeight(0);
    }

    /** Of a broken picture it throws whatever its decoder does. */
    BufferedImage decode() throws IOException {
        int width = width();
        int height = height();
        Inspection.mustFit(width, height, format);
        var how = reader.getDefaultReadParam();
        int step = step(width, height);
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    private int step(int width, int height) {
        long most = format == MediaFormat.JPEG ? MOST_JPEG_PIXELS : MOST_PNG_PIXELS;
        int step = 1;
        while (format != MediaFormat.WEBP && (long) (width / step) * (height / step) > most) {
            step++;
        }
        return step;
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        stream.close();
    }
}
