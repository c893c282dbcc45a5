package jarchi.index.search.relevance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The lines of a file that say something, each with its number. */
record Lines(List<String> lines) {
    /** What is done with a line. */
    @FunctionalInterface
    interface Reader {
        void read(int number, String line);
    }

    static Lines of(Path file) {
        try {
            return new Lines(Files.readAllLines(file));
        } catch (IOException e) {
            throw new Unreadable(file, Files.exists(file) ? "is not UTF-8 text" : "is missing");
        }
    }

    void forEach(Reader reader) {
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                reader.read(i + 1, lines.get(i));
            }
        }
    }
}
