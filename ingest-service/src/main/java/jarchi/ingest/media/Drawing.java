package jarchi.ingest.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/** Draws a picture anew: its pixels remain, and nothing that a camera or a program wrote beside them. */
final class Drawing {
    private static final float QUALITY = 0.85f;
    private static final Set<Orientation> LYING =
            EnumSet.of(Orientation.LEFT_TOP, Orientation.RIGHT_TOP, Orientation.RIGHT_BOTTOM, Orientation.LEFT_BOTTOM);

    private Drawing() {}

    /** The whole picture, upright, in the colours of the web, at most so wide. */
    static BufferedImage upright(Path upload, MediaFormat format, ImageHeader header, int widest) throws IOException {
        try (var decoder = Decoder.open(upload, format)) {
            var decoded = decoder.decode();
            var orientation = header.orientation();
            boolean lying = orientation != null && LYING.contains(orientation);
            int across = lying ? decoded.getHeight() : decoded.getWidth();
            double scale = Math.min(1, (double) widest / across);
            var drawn = resized(decoded, Math.max(1, (int) Math.round(decoded.getWidth() * scale)), Math.max(1, (int)
                    Math.round(decoded.getHeight() * scale)));
            return orientation == null
                    ? drawn
                    : ExifFilterUtils.getFilterForOrientation(orientation).apply(drawn);
        }
    }

    static BufferedImage resized(BufferedImage picture, int width, int height) throws IOException {
        boolean seenThrough = picture.getColorModel().hasAlpha();
        return Thumbnails.of(picture)
                .forceSize(width, height)
                .imageType(seenThrough ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB)
                .asBufferedImage();
    }

    static void write(BufferedImage picture, MediaFormat format, Path file) throws IOException {
        ImageWriter writer =
                ImageIO.getImageWritersByFormatName(format.ending()).next();
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            if (format == MediaFormat.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
                how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
    }

    /** As it is given out: what nobody can see through needs no PNG, unless it was one. */
    static MediaFormat formatFor(BufferedImage picture, MediaFormat uploaded) {
        boolean png = uploaded == MediaFormat.PNG || picture.getColorModel().hasAlpha();
        return png ? MediaFormat.PNG : MediaFormat.JPEG;
    }
}
