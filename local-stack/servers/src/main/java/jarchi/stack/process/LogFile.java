package jarchi.stack.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What one server prints; the run before is kept beside it as {@code .1}. */
public record LogFile(Path path) {
    private static final int TAIL_BYTES = 64 * 1024;

    /** Makes room for a new run. */
    public void turnOver() {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            if (Files.exists(path) && Files.size(path) > 0) {
                Files.move(path, path.resolveSibling(path.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last lines, fewer when the file is short or not there. */
    public List<String> tail(int lines) {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long from = Math.max(0, file.length() - TAIL_BYTES);
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            List<String> all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Whether this run printed the text within its first MiB. */
    public boolean contains(String text) {
        try (InputStream in = Files.newInputStream(path)) {
            return new String(in.readNBytes(1024 * 1024), StandardCharsets.UTF_8).contains(text);
        } catch (IOException e) {
            return false;
        }
    }
}
