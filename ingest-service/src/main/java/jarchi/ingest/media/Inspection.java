package jarchi.ingest.media;

import jarchi.ingest.media.MediaRefused.Cause;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at what came in without decoding it: what it is by its content, and whether it may be decoded at all. */
final class Inspection {
    private static final Logger LOG = LoggerFactory.getLogger(Inspection.class);
    private static final int HEAD = 65_536;
    /** Of one side; more is no photograph. */
    private static final int LONGEST_SIDE = 20_000;

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

    private Inspection() {}

    /** @throws MediaRefused if it is not what may be uploaded */
    static MediaFormat formatOf(Path upload) throws IOException {
        try (InputStream in = Files.newInputStream(upload)) {
            byte[] head = in.readNBytes(HEAD);
            if (head.length == 0) {
                throw new MediaRefused(Cause.NOTHING_SENT);
            }
            // No name is given to it: a name would be believed
            var type = TYPES.detect(new ByteArrayInputStream(head), new Metadata());
            return MediaFormat.ofType(type.getBaseType().toString())
                    .orElseThrow(() -> new MediaRefused(Cause.NOT_OUR_FORMAT));
        }
    }

    /** @throws MediaRefused if it is animated, broken, or larger than can be decoded */
    static ImageHeader headerOf(Path upload, MediaFormat format) throws IOException {
        var header = reading(() -> ImageHeader.read(upload, format));
        if (header.animated()) {
            throw new MediaRefused(Cause.ANIMATED);
        }
        mustFit(header.width(), header.height(), format);
        return header;
    }

    /** Asked again of what the decoder believes: a file may say two things. */
    static void mustFit(int width, int height, MediaFormat format) {
        if (width < 1 || height < 1) {
            throw new MediaRefused(Cause.UNREADABLE);
        }
        if (Math.max(width, height) > LONGEST_SIDE || (long) width * height > format.mostPixels()) {
            throw new MediaRefused(Cause.TOO_MANY_PIXELS, format.mostPixels() / 1_000_000);
        }
    }

    /**
     * Whatever is thrown while an upload is read, it is the upload that is broken: decoders know many ways to stumble.
     *
     * @throws MediaRefused in place of it
     */
    static <T> T reading(Reading<T> upload) {
        try {
            return upload.read();
        } catch (MediaRefused e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            LOG.info("media-upload -> UNREADABLE {}", e.toString());
            throw new MediaRefused(Cause.UNREADABLE);
        }
    }

    /** Something that is learnt from an upload. */
    interface Reading<T> {
        T read() throws IOException;
    }
}
