package jarchi.ingest.article;

import jarchi.events.Language;
import jarchi.events.Priority;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What an article says as its writers left it last: within all bounds, clean, and in at least one language. */
public record Draft(
        String category,
        List<String> topics,
        @Nullable String region,
        Priority priority,
        Map<Language, String> source,
        List<String> authors,
        Map<Language, ArticleText> languages) {
    private static final JsonMapper JSON = new JsonMapper();

    public Draft {
        topics = List.copyOf(topics);
        authors = List.copyOf(authors);
        source = inOrder(source);
        languages = inOrder(languages);
    }

    /** Equal for equal drafts, and for others never: tells whether the public knows this draft already. */
    String digest() {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(JSON.writeValueAsBytes(this)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static <V> Map<Language, V> inOrder(Map<Language, V> byLanguage) {
        return byLanguage.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(byLanguage));
    }
}
