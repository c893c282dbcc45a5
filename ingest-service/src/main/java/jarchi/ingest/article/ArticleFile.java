package jarchi.ingest.article;

import jarchi.events.Language;
import jarchi.ingest.media.MediaFile;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file that readers of an article may take with them.
 *
 * @param title what it is, by language
 * @param media the file itself; not known of a file as the public saw it
 */
public record ArticleFile(
        String id, Map<Language, String> title, @Nullable MediaFile media) {
    public ArticleFile(String id, @Nullable Map<Language, String> title, @Nullable MediaFile media) {
        this.id = id;
        this.title = Draft.inOrder(title == null ? Map.of() : title);
        this.media = media;
    }

    /** What the public is told of it in some languages. */
    ArticleFile in(Set<Language> some) {
        return new ArticleFile(id, Draft.only(some, title), null);
    }

    public MediaFile kept() {
        return Objects.requireNonNull(media, "a saved draft knows its files");
    }

    /** As it is called where it has no title in this language. */
    public String titleIn(Language language) {
        return title.getOrDefault(language, name());
    }

    /** With its ending. */
    public String name() {
        var file = kept();
        return (file.name().isEmpty() ? "document" : file.name()) + "."
                + file.format().ending();
    }
}
