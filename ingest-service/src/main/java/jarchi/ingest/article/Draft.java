package jarchi.ingest.article;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
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
import java.util.Set;
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
    private static final JsonMapper AS_SHOWN = JsonMapper.builder()
            .addMixIn(ArticleText.class, SeenByReaders.class)
            .build();

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
        languages.forEach((language, text) ->
                clean.put(language, text.body().contains("<img") ? text.withBody(CleanHtml.of(text.body())) : text));
        return with(clean);
    }

    /** What stands above the text. */
    public Optional<ArticleImage> lead() {
        return images.stream().filter(ArticleImage::lead).findFirst();
    }

    /** Equal if both would show the same, and else never: tells whether the public knows this draft already. */
    String digest() {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(AS_SHOWN.writeValueAsBytes(showing(Map.of()))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** How far it is in each of the four languages. */
    public Map<Language, TextState> states() {
        var states = new EnumMap<Language, TextState>(Language.class);
        for (var language : Language.values()) {
            var text = languages.get(language);
            states.put(language, text == null ? TextState.MISSING : text.state());
        }
        return states;
    }

    /**
     * What the public would see of it: what is ready, and of what is in work that which it sees already.
     *
     * @param shownNow in each language; none if nothing is public
     */
    Draft showing(Map<Language, ArticleText> shownNow) {
        var shown = new EnumMap<Language, ArticleText>(Language.class);
        languages.forEach((language, text) -> {
            var known = text.isReady() ? text : shownNow.get(language);
            if (known != null) {
                shown.put(language, known.asShown());
            }
        });
        return with(shown);
    }

    /** Whether this says what the other one says, in the same words, and that in more languages. */
    boolean onlyAddsLanguagesTo(Draft before) {
        var known = before.languages.keySet();
        return languages.size() > known.size()
                && languages.keySet().containsAll(known)
                && in(known).equals(before.in(known));
    }

    /** What it says in some languages, as the public sees it. */
    private Draft in(Set<Language> some) {
        return new Draft(
                category,
                topics,
                region,
                priority,
                only(some, source),
                authors,
                only(some, languages),
                images.stream().map(image -> image.in(some)).toList(),
                files.stream().map(file -> file.in(some)).toList());
    }

    static <V> Map<Language, V> only(Set<Language> some, Map<Language, V> byLanguage) {
        var only = new EnumMap<Language, V>(Language.class);
        only.putAll(byLanguage);
        only.keySet().retainAll(some);
        return only;
    }

    /** Old versions name no words of their own: those that the article has now, lest its next change undo them. */
    Draft withWordsOf(Draft now) {
        var texts = new EnumMap<Language, ArticleText>(Language.class);
        languages.forEach((language, text) -> {
            var other = now.languages.get(language);
            texts.put(language, other == null || !text.words().isEmpty() ? text : text.withWords(other.words()));
        });
        return with(texts);
    }

    Draft with(Map<Language, ArticleText> texts) {
        return new Draft(category, topics, region, priority, source, authors, texts, images, files);
    }

    /** How a text came about is no part of what they see. */
    @JsonIgnoreProperties({"state", "words"})
    private interface SeenByReaders {}

    static <V> Map<Language, V> inOrder(Map<Language, V> byLanguage) {
        return byLanguage.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(byLanguage));
    }
}
