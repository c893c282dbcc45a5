package jarchi.ingest.article;

import jarchi.events.Language;
import jarchi.ingest.article.WrittenArticle.WrittenText;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows one language of what somebody is writing as a reader would see it, finished or not. Nothing is saved. */
@Component
public class PreviewingArticle {
    public Shown show(WrittenArticle written, Language language) {
        var empty = new WrittenText(null, null, null, null);
        var texts = written.languages();
        var text = texts == null ? empty : Objects.requireNonNullElse(texts.get(language.tag()), empty);
        var sources = written.source();
        return new Shown(
                language,
                line(text.title()),
                line(text.summary()),
                text.body() == null ? "" : CleanHtml.of(text.body()),
                written.category() == null ? "" : written.category(),
                "BREAKING".equals(written.priority()),
                sources == null ? "" : line(sources.get(language.tag())),
                written.authors() == null
                        ? List.of()
                        : written.authors().stream().filter(Objects::nonNull).toList(),
                Boolean.TRUE.equals(text.machineMade()));
    }

    private static String line(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /**
     * What a reader would see.
     *
     * @param body clean HTML
     */
    public record Shown(
            Language language,
            String title,
            String summary,
            String body,
            String category,
            boolean breaking,
            String source,
            List<String> authors,
            boolean machineMade) {}
}
