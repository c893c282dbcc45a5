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
    private final MediaRules media;

    PreviewingArticle(MediaRules media) {
        this.media = media;
    }

    public Shown show(WrittenArticle written, Language language) {
        var empty = new WrittenText(null, null, null, null);
        var texts = written.languages();
        var text = texts == null ? empty : Objects.requireNonNullElse(texts.get(language.tag()), empty);
        var sources = written.source();
        String body = text.body() == null ? "" : CleanHtml.of(text.body());
        var images = media.images(new FieldChecks(), written.images(), List.of(new ArticleText("", "", body, false)));
        return new Shown(
                language,
                line(text.title()),
                line(text.summary()),
                BodyFigures.shown(body, images, language),
                written.category() == null ? "" : written.category(),
                "BREAKING".equals(written.priority()),
                sources == null ? "" : line(sources.get(language.tag())),
                written.authors() == null
                        ? List.of()
                        : written.authors().stream().filter(Objects::nonNull).toList(),
                Boolean.TRUE.equals(text.machineMade()),
                images.stream().filter(ArticleImage::lead).findFirst().orElse(null),
                media.files(new FieldChecks(), written.files()));
    }

    private static String line(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /**
     * What a reader would see.
     *
     * @param body clean HTML
     * @param lead the picture above the text
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
            boolean machineMade,
            @Nullable ArticleImage lead,
            List<ArticleFile> files) {}
}
