package jarchi.ingest.article;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file of an article as somebody wrote of it. Languages go by their tags. */
public record WrittenFile(@Nullable String id, @Nullable Map<String, @Nullable String> title) {
    static WrittenFile of(ArticleFile file) {
        return new WrittenFile(file.id(), WrittenImage.byTag(file.title()));
    }
}
