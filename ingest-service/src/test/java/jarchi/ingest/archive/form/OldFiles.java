package jarchi.ingest.archive.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Files as old sites hand them over, and what is read of them. */
final class OldFiles {
    static final ZoneId TASHKENT = ZoneId.of("Asia/Tashkent");
    static final Instant NOW = Instant.parse("2026-11-27T00:00:00Z");
    static final String ROW =
            "{\"id\":\"%d\",\"publishedAt\":\"2019-03-01\",\"category\":\"technology\",\"languages\":{\"en\":{\"title\":\"T\",\"body\":\"b\"}}}\n";

    private OldFiles() {}

    static List<Row> read(String text, String language) throws IOException {
        return read(bytes(text), reading(language, ""));
    }

    static List<Row> read(InputStream bytes, Reading reading) throws IOException {
        var all = new ArrayList<Row>();
        try (var rows = Forms.open(bytes, reading)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
        }
        return all;
    }

    static Reading reading(String language, String mapping) {
        return new Reading(
                Form.AUTO, "old", language, "", mapping(mapping), Set.of("technology", "society")::contains, NOW);
    }

    static Mapping mapping(String text) {
        return Mapping.parse(text, TASHKENT);
    }

    static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
