package jarchi.events.progress;

import jarchi.events.EventExamples;
import jarchi.events.EventExamples.Example;
import jarchi.events.Require;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** Every example of progress ever released, frozen: its reader's tests read them all, for ever. */
public final class ProgressExamples {
    private ProgressExamples() {}

    public static List<Example> all() {
        return Stream.of(
                        "article-searchable.json",
                        "deliveries-counted.json",
                        "deliveries-counted-from-the-future.json",
                        "deliveries-counted-nobody.json",
                        "deliveries-counted-test-mode.json")
                .map(ProgressExamples::named)
                .toList();
    }

    /** @param file its name with the ending */
    public static Example named(String file) {
        try (InputStream in = ProgressExamples.class.getResourceAsStream("examples/" + file)) {
            return EventExamples.of(file, Require.present(in, "example " + file).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
