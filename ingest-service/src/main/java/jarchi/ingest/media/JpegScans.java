package jarchi.ingest.media;

import jarchi.ingest.media.MediaRefused.Cause;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * In how many scans a JPEG tells its picture: each goes through the whole of it, and thousands fit into a small file.
 * Markers are found as the decoder finds them, so that none is hidden from here alone.
 */
final class JpegScans {
    /** Encoders write about ten. */
    private static final int MOST = 100;

    private static final int BUFFER = 65_536;
    private static final int FIRST_WITH_LENGTH = 0xC0;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;

    private JpegScans() {}

    /** @throws MediaRefused if there are too many */
    static void mustBeFew(Path upload) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(upload), BUFFER)) {
            int scans = 0;
            for (int marker = next(in); marker >= 0 && !(marker == END && scans > 0); marker = next(in)) {
                scans += marker == SCAN ? 1 : 0;
                if (scans > MOST) {
                    throw new MediaRefused(Cause.UNREADABLE);
                }
                if (hasLength(marker)) {
                    in.skipNBytes(Math.max(0, (in.read() << 8 | in.read()) - 2));
                }
            }
        } catch (EOFException e) {
            // The decoder meets the same end
        }
    }

    /** What lies between two markers is passed over, and so are zeros: they belong to the picture. */
    private static int next(InputStream in) throws IOException {
        int marker = 0;
        while (marker == 0) {
            int some = in.read();
            while (some >= 0 && some != 0xFF) {
                some = in.read();
            }
            while (some == 0xFF) {
                some = in.read();
            }
            marker = some;
        }
        return marker;
    }

    /** Neither restarts of a scan (D0 to D7) nor the start, the end, and what is no marker of this format. */
    private static boolean hasLength(int marker) {
        return marker >= FIRST_WITH_LENGTH && (marker < 0xD0 || marker > END);
    }
}
