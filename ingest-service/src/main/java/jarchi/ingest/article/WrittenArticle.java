package jarchi.ingest.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An article as somebody wrote it: nothing is checked yet, anything may be missing. Languages go by their tags. */
public record WrittenArticle(
        @Nullable String category,
        @Nullable List<@Nullable String> topics,
        @Nullable String region,
        @Nullable String priority,
        @Nullable Map<String, @Nullable String> source,
        @Nullable List<@Nullable String> authors,
        @Nullable Map<String, @Nullable WrittenText> languages,
        @Nullable List<@Nullable WrittenImage> images,
        @Nullable List<@Nullable WrittenFile> files) {

    /** Without pictures and files. */
    public WrittenArticle(
            @Nullable String category,
            @Nullable List<@Nullable String> topics,
            @Nullable String region,
            @Nullable String priority,
            @Nullable Map<String, @Nullable String> source,
            @Nullable List<@Nullable String> authors,
            @Nullable Map<String, @Nullable WrittenText> languages) {
        this(category, topics, region, priority, source, authors, languages, null, null);
    }

    /** As if somebody had written this draft again. */
    static WrittenArticle of(Draft draft) {
        var source = new LinkedHashMap<String, @Nullable String>();
        draft.source().forEach((language, line) -> source.put(language.tag(), line));
        var texts = new LinkedHashMap<String, @Nullable WrittenText>();
        draft.languages()
                .forEach((language, text) -> texts.put(
                        language.tag(),
                        new WrittenText(
                                text.title(),
                                text.summary(),
                                text.body(),
                                text.machineMade(),
                                text.state().name(),
                                new LinkedHashMap<>(text.words()))));
        return new WrittenArticle(
                draft.category(),
                new ArrayList<>(draft.topics()),
                draft.region(),
                draft.priority().name(),
                source,
                new ArrayList<>(draft.authors()),
                texts,
                new ArrayList<>(draft.images().stream().map(WrittenImage::of).toList()),
                new ArrayList<>(draft.files().stream().map(WrittenFile::of).toList()));
    }

    /** The same, with other texts. */
    public WrittenArticle withLanguages(Map<String, @Nullable WrittenText> texts) {
        return new WrittenArticle(category, topics, region, priority, source, authors, texts, images, files);
    }

    /**
     * One language of it. What is machine-made and says nothing is to be made from the other Uzbek script.
     *
     * @param state {@code IN_WORK} or {@code READY}; ready if it is not given
     * @param words of the other script, with what the machine shall write for them here
     */
    public record WrittenText(
            @Nullable String title,
            @Nullable String summary,
            @Nullable String body,
            @Nullable Boolean machineMade,
            @Nullable String state,
            @Nullable Map<String, @Nullable String> words) {
        public WrittenText(
                @Nullable String title,
                @Nullable String summary,
                @Nullable String body,
                @Nullable Boolean machineMade) {
            this(title, summary, body, machineMade, null, null);
        }

        public WrittenText withBody(String other) {
            return new WrittenText(title, summary, other, machineMade, state, words);
        }

        boolean isToBeMade() {
            return Boolean.TRUE.equals(machineMade) && isBlank(title) && isBlank(summary) && isBlank(body);
        }

        private static boolean isBlank(@Nullable String text) {
            return text == null || text.isBlank();
        }
    }
}
