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

    /** The whole picture, upright, in the colours of the web, no wider and of no more pixels than is kept. */
    static BufferedImage upright(Path upload, MediaFormat format, ImageHeader header) throws IOException {
        var orientation = header.orientation();
        var drawn = drawn(upload, format, orientation != null && LYING.contains(orientation));
        return orientation == null
                ? drawn
                : ExifFilterUtils.getFilterForOrientation(orientation).apply(drawn);
    }

    /** What was decoded is forgotten before the picture is turned. */
    private static BufferedImage drawn(Path upload, MediaFormat format, boolean lying) throws IOException {
        try (var decoder = Decoder.open(upload, format)) {
            var decoded = decoder.decode();
            int width = decoded.getWidth();
            int height = decoded.getHeight();
            double scale = MediaFile.scaleOf(lying ? height : width, lying ? width : height);
            return resized(decoded, scaled(width, scale), scaled(height, scale));
        }
    }

    private static int scaled(int side, double scale) {
        return Math.max(1, (int) Math.round(side * scale));
    }

    /** The picture itself, if there is nothing to be done. */
    static BufferedImage resized(BufferedImage picture, int width, int height) throws IOException {
        int type = picture.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        if (picture.getWidth() == width && picture.getHeight() == height && picture.getType() == type) {
            return picture;
        }
        return Thumbnails.of(picture).forceSize(width, height).imageType(type).asBufferedImage();
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
