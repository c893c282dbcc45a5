package jarchi.notify.article;

import jarchi.analysis.PlainText;
import jarchi.events.ArticleCorrected;
import jarchi.events.ArticleEvent;
import jarchi.events.ArticlePublished;
import jarchi.events.ArticleWithdrawn;
import jarchi.events.Language;
import jarchi.events.Priority;
import jarchi.events.PublishedArticle;
import jarchi.events.Translation;
import jarchi.events.WithdrawnArticle;
import java.util.Map;
import java.util.stream.Collectors;

/** Turns the contract's events into this service's own words. */
public final class ArticleChanges {
    private ArticleChanges() {}

    public static PublicChange of(ArticleEvent event) {
        return switch (event) {
            case ArticlePublished published -> shown(ChangeKind.PUBLISHED, published.article());
            case ArticleCorrected corrected -> shown(ChangeKind.CORRECTED, corrected.article());
            case ArticleWithdrawn withdrawn -> withdrawn(withdrawn.article());
        };
    }

    private static PublicChange shown(ChangeKind kind, PublishedArticle article) {
        return new PublicChange(
                article.articleId().value(),
                article.version(),
                article.majorVersion(),
                article.majorPublishedAt(),
                kind,
                article.priority() == Priority.BREAKING,
                article.category(),
                article.firstPublishedAt(),
                article.publishedAt(),
                article.languages().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> story(entry.getValue()))),
                article.correction() == null ? Map.of() : article.correction().note());
    }

    private static Story story(Translation text) {
        return new Story(text.title(), text.summary(), PlainText.of(text.body()), text.slug(), text.machineMade());
    }

    private static PublicChange withdrawn(WithdrawnArticle article) {
        Map<Language, Story> headlines = article.languages().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new Story(
                                entry.getValue().title(),
                                "",
                                "",
                                entry.getValue().slug(),
                                false)));
        return new PublicChange(
                article.articleId().value(),
                article.version(),
                article.version(),
                article.withdrawnAt(),
                ChangeKind.WITHDRAWN,
                article.priority() == Priority.BREAKING,
                article.category(),
                article.firstPublishedAt(),
                article.withdrawnAt(),
                headlines,
                article.reason());
    }
}
