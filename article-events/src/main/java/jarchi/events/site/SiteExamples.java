package jarchi.events.site;

import jarchi.events.EventExamples;
import jarchi.events.EventExamples.Example;
import jarchi.events.Require;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** Every example of a setting ever released, frozen: its readers' tests read them all, for ever. */
public final class SiteExamples {
    private SiteExamples() {}

    public static List<Example> all() {
        return Stream.of(
                        "test-mode.json",
                        "test-mode-off.json",
                        "numbers.json",
                        "categories.json",
                        "categories-from-the-future.json",
                        "topics.json",
                        "latin.json",
                        "thesaurus.json",
                        "promotions.json",
                        "popular-searches.json")
                .map(SiteExamples::named)
                .toList();
    }

    /** @param file its name with the ending */
    public static Example named(String file) {
        try (InputStream in = SiteExamples.class.getResourceAsStream("examples/" + file)) {
            return EventExamples.of(file, Require.present(in, "example " + file).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
