package jarchi.ingest.media;

import jarchi.ingest.media.MediaRefused.Cause;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * That a PDF is one from its first byte to its end, and that it shows no program openly. A program that is packed is not
 * found here: what protects readers is that a PDF leaves this origin as a download, and never runs in a page of it.
 */
final class PdfCheck {
    private static final Pattern HEADER = Pattern.compile("%PDF-[12]\\.\\d");
    private static final int TAIL = 2_048;
    private static final Pattern PROGRAM =
            Pattern.compile("/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA)(?![A-Za-z0-9])");

    private PdfCheck() {}

    static void check(Path upload) throws IOException {
        // Latin-1 keeps each byte as a character
        String start = text(upload, 0, 8);
        String end = text(upload, Math.max(0, Files.size(upload) - TAIL), TAIL);
        if (!HEADER.matcher(start).matches() || !end.contains("%%EOF")) {
            throw new MediaRefused(Cause.UNREADABLE);
        }
        int step = 1 << 20;
        int overlap = 64;
        for (long at = 0; at < Files.size(upload); at += step) {
            if (PROGRAM.matcher(withoutEscapes(text(upload, at, step + overlap)))
                    .find()) {
                throw new MediaRefused(Cause.PDF_WITH_PROGRAM);
            }
        }
    }

    /** A name may be written with {@code #4a} for J. */
    private static String withoutEscapes(String pdf) {
        return Pattern.compile("#([0-9a-fA-F]{2})").matcher(pdf).replaceAll(escape -> {
            char letter = (char) Integer.parseInt(escape.group(1), 16);
            return Character.isLetter(letter) ? String.valueOf(letter) : " ";
        });
    }

    private static String text(Path upload, long at, int most) throws IOException {
        try (var file = new RandomAccessFile(upload.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.min(most, file.length() - at)];
            file.seek(at);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
