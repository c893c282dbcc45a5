package jarchi.ingest.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sent, in a file of its own for as long as it is looked at.
 *
 * @param id the SHA-256 of it: the same content is the same file
 * @param name for people; nothing is decided by it
 */
record Upload(String id, String name, long bytes, Path content) implements AutoCloseable {
    private static final int LONGEST_NAME = 100;

    /** @throws MediaRefused if there is more of it than may be */
    static Upload receive(InputStream sent, @Nullable String name, long largest) {
        Path content = null;
        try {
            content = Files.createTempFile("upload", ".bin");
            var sha256 = MessageDigest.getInstance("SHA-256");
            long bytes;
            try (var in = new DigestInputStream(sent, sha256);
                    var out = Files.newOutputStream(content)) {
                bytes = copy(in, out, largest);
            }
            return new Upload(HexFormat.of().formatHex(sha256.digest()), plain(name), bytes, content);
        } catch (IOException e) {
            delete(content);
            throw new MediaStoreAway("could not receive an upload", e);
        } catch (MediaRefused e) {
            delete(content);
            throw e;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static long copy(InputStream in, OutputStream out, long largest) throws IOException {
        byte[] some = new byte[65_536];
        long bytes = 0;
        for (int read = in.read(some); read >= 0; read = in.read(some)) {
            bytes += read;
            if (bytes > largest) {
                throw new MediaRefused(MediaRefused.Cause.FILE_TOO_LARGE, largest / 1_000_000);
            }
            out.write(some, 0, read);
        }
        return bytes;
    }

    /** Without folders, without its ending and what a file system could not keep. */
    private static String plain(@Nullable String name) {
        String last = name == null ? "" : name.replaceAll(".*[/\\\\]", "");
        String plain = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("\\.[A-Za-z0-9]{1,5}$", "")
                .replaceAll("[^\\p{L}\\p{M}\\p{N} ._()ʻʼ’'-]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        int end = plain.offsetByCodePoints(0, Math.min(LONGEST_NAME, plain.codePointCount(0, plain.length())));
        return plain.substring(0, end).strip();
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        delete(content);
    }
}
