package jarchi.ingest.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words that an article writes its own way, as people type them: {@code sirk = цирк}, one in a line. */
final class OwnWords {
    private OwnWords() {}

    static String lines(Map<String, String> words) {
        return words.entrySet().stream()
                .map(word -> word.getKey() + " = " + word.getValue())
                .collect(Collectors.joining("\n"));
    }

    /** A line without its sign has no other word, which is then a fault. */
    static Map<String, @Nullable String> of(String lines) {
        var words = new LinkedHashMap<String, @Nullable String>();
        lines.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] pair = line.split("[=→]", 2);
            words.put(pair[0].strip(), pair.length > 1 ? pair[1].strip() : null);
        });
        return words;
    }
}
