package jarchi.ingest.media;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import jarchi.ingest.media.MediaRefused.Cause;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jspecify.annotations.Nullable;

/**
 * What a picture says of itself before anything of it is decoded.
 *
 * @param orientation how a camera held it, if it says so
 */
record ImageHeader(
        int width, int height, boolean animated, @Nullable Orientation orientation) {
    static ImageHeader read(Path upload, MediaFormat format) throws IOException {
        return switch (format) {
            case JPEG -> jpeg(upload);
            case PNG -> PngChunks.read(upload);
            case WEBP -> WebpChunks.read(upload);
            case PDF -> throw new IllegalArgumentException("a PDF is no picture");
        };
    }

    private static ImageHeader jpeg(Path upload) throws IOException {
        JpegScans.mustBeFew(upload);
        try (var decoder = Decoder.open(upload, MediaFormat.JPEG)) {
            var metadata = JpegMetadataReader.readMetadata(upload.toFile(), List.of(new ExifReader()));
            return new ImageHeader(decoder.width(), decoder.height(), false, orientation(metadata));
        } catch (JpegProcessingException e) {
            throw new MediaRefused(Cause.UNREADABLE);
        }
    }

    /** @param exif a block of it, as every format carries it */
    static @Nullable Orientation orientation(byte[] exif) {
        var metadata = new Metadata();
        int start = ExifReader.startsWithJpegExifPreamble(exif) ? ExifReader.JPEG_SEGMENT_PREAMBLE.length() : 0;
        new ExifReader().extract(new ByteArrayReader(exif), metadata, start);
        return orientation(metadata);
    }

    private static @Nullable Orientation orientation(Metadata metadata) {
        var directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        if (directory == null || !directory.containsTag(ExifIFD0Directory.TAG_ORIENTATION)) {
            return null;
        }
        try {
            int value = directory.getInt(ExifIFD0Directory.TAG_ORIENTATION);
            return value >= 1 && value <= 8 ? Orientation.typeOf(value) : null;
        } catch (MetadataException e) {
            return null;
        }
    }
}
