package jarchi.ingest.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import jarchi.events.Language;
import jarchi.events.Priority;
import jarchi.ingest.media.Focus;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Map<Language, ArticleText> languages,
        @JsonInclude(Include.NON_EMPTY) List<ArticleImage> images,
        @JsonInclude(Include.NON_EMPTY) List<ArticleFile> files) {
    private static final JsonMapper JSON = new JsonMapper();

    public Draft {
        topics = List.copyOf(topics);
        authors = List.copyOf(authors);
        source = inOrder(source);
        languages = inOrder(languages);
        // A draft that was saved before there were any says nothing of them, and its digest stays what it was
        images = images == null ? List.of() : List.copyOf(images);
        files = files == null ? List.of() : List.copyOf(files);
    }

    /** Without pictures and files. */
    public Draft(
            String category,
            List<String> topics,
            @Nullable String region,
            Priority priority,
            Map<Language, String> source,
            List<String> authors,
            Map<Language, ArticleText> languages) {
        this(category, topics, region, priority, source, authors, languages, List.of(), List.of());
    }

    /** The focal points of all that is held, by its ids; of a file it says nothing. */
    Map<String, Focus> focalPoints() {
        var all = new LinkedHashMap<String, Focus>();
        images.forEach(image -> all.put(image.id(), image.focalPoint()));
        files.forEach(file -> all.put(file.id(), Focus.CENTRE));
        return all;
    }

    /** Of what the public saw: its bodies tell more of their pictures than a draft does. */
    Draft cleanAgain() {
        var clean = new EnumMap<Language, ArticleText>(Language.class);
        languages.forEach((language, text) -> clean.put(
                language,
                text.body().contains("<img")
                        ? new ArticleText(text.title(), text.summary(), CleanHtml.of(text.body()), text.machineMade())
                        : text));
        return new Draft(category, topics, region, priority, source, authors, clean, images, files);
    }

    /** What stands above the text. */
    public Optional<ArticleImage> lead() {
        return images.stream().filter(ArticleImage::lead).findFirst();
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

    static <V> Map<Language, V> inOrder(Map<Language, V> byLanguage) {
        return byLanguage.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(byLanguage));
    }
}
