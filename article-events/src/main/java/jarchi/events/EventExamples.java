package jarchi.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every example ever released, frozen: each consumer's tests read them all, for ever. */
public final class EventExamples {
    private static final JsonMapper JSON = JsonMapper.shared();

    private EventExamples() {}

    /** One released record, by the name of its file. */
    public record Example(String name, EventRecord record) {
        @Override
        public String toString() {
            return name;
        }
    }

    public static List<Example> all() {
        return new String(bytes("index.txt"), StandardCharsets.UTF_8)
                .lines()
                .map(EventExamples::named)
                .toList();
    }

    /** @param file its name with the ending, as {@code article-published.json} */
    public static Example named(String file) {
        return of(file, bytes(file));
    }

    /** @param json a record as the examples write it: key, headers, body */
    public static Example of(String file, byte[] json) {
        JsonNode example = JSON.readTree(json);
        Map<String, String> headers = new HashMap<>();
        example.get("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asString()));
        byte[] body = JSON.writeValueAsBytes(example.get("body"));
        return new Example(file, new EventRecord(example.get("key").asString(), headers, body));
    }

    private static byte[] bytes(String file) {
        try (InputStream in = EventExamples.class.getResourceAsStream("examples/" + file)) {
            return Require.present(in, "example " + file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
