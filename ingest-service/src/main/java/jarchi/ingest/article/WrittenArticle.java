package jarchi.ingest.article;

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
        @Nullable Map<String, @Nullable WrittenText> languages) {

    /** One language of it. */
    public record WrittenText(
            @Nullable String title,
            @Nullable String summary,
            @Nullable String body,
            @Nullable Boolean machineMade) {}
}
