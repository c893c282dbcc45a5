package jarchi.events.searches;

import jarchi.events.EventExamples;
import jarchi.events.EventExamples.Example;
import jarchi.events.Require;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** Every example of a count ever released, frozen: its reader's tests read them all, for ever. */
public final class SearchesExamples {
    private SearchesExamples() {}

    public static List<Example> all() {
        return Stream.of("found.json", "nothing.json", "nothing-from-the-future.json")
                .map(SearchesExamples::named)
                .toList();
    }

    /** @param file its name with the ending */
    public static Example named(String file) {
        try (InputStream in = SearchesExamples.class.getResourceAsStream("examples/" + file)) {
            return EventExamples.of(file, Require.present(in, "example " + file).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
