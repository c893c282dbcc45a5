package jarchi.notify.live;

import jarchi.analysis.ArticleText;
import jarchi.notify.article.PublicChange;
import java.util.HashMap;
import java.util.Map;

/** A change as it stands in the stream. */
public final class LiveEventsOfChanges {
    private LiveEventsOfChanges() {}

    public static LiveEvent of(PublicChange change) {
        Map<String, ArticleText> texts = new HashMap<>();
        var headlines = new HashMap<jarchi.events.Language, LiveEvent.Headline>();
        change.languages().forEach((language, story) -> {
            texts.put(language.tag(), new ArticleText(story.title(), story.summary(), story.text()));
            headlines.put(language, new LiveEvent.Headline(story.title(), story.slug()));
        });
        return new LiveEvent(
                1,
                change.articleId(),
                change.version(),
                "published",
                change.category(),
                change.happenedAt(),
                headlines,
                texts);
    }
}
