package jarchi.ingest.article.web;

import jarchi.events.ArticleId;
import jarchi.events.Language;
import jarchi.events.Priority;
import jarchi.ingest.article.Article;
import jarchi.ingest.article.ArticleFile;
import jarchi.ingest.article.ArticleImage;
import jarchi.ingest.article.ArticleState;
import jarchi.ingest.article.BodyFigures;
import jarchi.ingest.article.Draft;
import jarchi.ingest.article.Publication;
import jarchi.ingest.article.Stage;
import jarchi.ingest.article.TextState;
import jarchi.ingest.media.Focus;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An article as programs see it: the draft, and how it stands before the public.
 *
 * @param version of what is public; 0 if it never was
 * @param states how far the draft is in each of the four languages; what is not ready is not shown
 */
record ArticleResponse(
        ArticleId id,
        ArticleState state,
        Stage stage,
        @Nullable Instant embargoUntil,
        long version,
        long majorVersion,
        boolean unpublishedChanges,
        @Nullable Instant firstPublishedAt,
        @Nullable Instant publishedAt,
        String category,
        List<String> topics,
        @Nullable String region,
        Priority priority,
        Map<Language, String> source,
        List<String> authors,
        Map<Language, TextState> states,
        Map<Language, Text> languages,
        List<Image> images,
        List<File> files) {

    /** A picture of it, and the address of its usual size for who is signed in. */
    record Image(
            String id,
            boolean lead,
            boolean decorative,
            Map<Language, String> alt,
            Map<Language, String> caption,
            String credit,
            Focus focalPoint,
            String path,
            int width,
            int height) {}

    /** A file of it, and its address for who is signed in. */
    record File(String id, Map<Language, String> title, String name, long bytes, String path) {}

    /** One language of it; the slug is there once it was published. */
    record Text(
            String title,
            String summary,
            String body,
            @Nullable String slug,
            boolean machineMade,
            TextState state,
            Map<String, String> words) {}

    static ArticleResponse of(Article article) {
        var draft = article.draft();
        var publication = article.publication();
        return new ArticleResponse(
                article.id(),
                article.state(),
                article.stage(),
                article.embargoUntil(),
                publication == null ? 0 : publication.version(),
                publication == null ? 0 : publication.majorVersion(),
                article.hasUnpublishedChanges(),
                publication == null ? null : publication.firstPublishedAt(),
                publication == null ? null : publication.publishedAt(),
                draft.category(),
                draft.topics(),
                draft.region(),
                draft.priority(),
                draft.source(),
                draft.authors(),
                draft.states(),
                texts(draft, publication),
                draft.images().stream().map(ArticleResponse::image).toList(),
                draft.files().stream().map(ArticleResponse::file).toList());
    }

    private static Image image(ArticleImage image) {
        var usual = BodyFigures.usual(image.kept());
        return new Image(
                image.id(),
                image.lead(),
                image.decorative(),
                image.alt(),
                image.caption(),
                image.credit(),
                image.focalPoint(),
                "/desk" + usual.path(),
                usual.width(),
                usual.height());
    }

    private static File file(ArticleFile file) {
        var kept = file.kept();
        return new File(file.id(), file.title(), file.name(), kept.bytes(), "/desk" + kept.path());
    }

    private static Map<Language, Text> texts(Draft draft, @Nullable Publication publication) {
        var texts = new LinkedHashMap<Language, Text>();
        draft.languages().forEach((language, text) -> {
            String slug = publication == null ? null : publication.slugs().get(language);
            texts.put(
                    language,
                    new Text(
                            text.title(),
                            text.summary(),
                            text.body(),
                            slug,
                            text.machineMade(),
                            text.state(),
                            text.words()));
        });
        return texts;
    }
}
