package jarchi.index.search.relevance;

import jarchi.events.ArticleEvent;
import jarchi.events.ArticleId;
import jarchi.events.ArticlePublished;
import jarchi.events.Language;
import jarchi.events.Priority;
import jarchi.events.PublishedArticle;
import jarchi.events.Significance;
import jarchi.events.Translation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** An article that searches are judged over, as a line of a {@code *.docs.jsonl} says it, in one language. */
record JudgedArticle(
        String id, Language language, Instant publishedAt, String category, String title, String summary, String body) {
    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");

    /** A line; only {@code id} and {@code body} must be there. */
    record Line(
            @Nullable String id,
            @Nullable String lang,
            @Nullable String date,
            @Nullable String category,
            @Nullable String title,
            @Nullable String summary,
            @Nullable String body) {

        /** @throws IllegalArgumentException if something is missing or unknown */
        JudgedArticle article() {
            if (id == null || id.isBlank() || body == null) {
                throw new IllegalArgumentException("an article needs an id and a body");
            }
            return new JudgedArticle(
                    id,
                    Language.ofTag(or(lang, Language.EN.tag())),
                    publishedAt(),
                    or(category, "society"),
                    or(title, ""),
                    or(summary, ""),
                    body);
        }

        /** In another form than 2026-02-13 a date counts as none. */
        private Instant publishedAt() {
            try {
                return LocalDate.parse(or(date, ""))
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
            } catch (DateTimeParseException e) {
                return LONG_AGO;
            }
        }

        private static String or(@Nullable String value, String otherwise) {
            return value == null ? otherwise : value;
        }
    }

    /** The article as the log would bring it. */
    ArticleEvent event(ArticleId articleId) {
        var text =
                new Translation(title, summary, "<p>" + HtmlUtils.htmlEscape(body, "UTF-8") + "</p>", "judged", false);
        return new ArticlePublished(new PublishedArticle(
                articleId,
                1,
                1,
                publishedAt,
                Significance.MAJOR,
                Priority.NORMAL,
                category,
                List.of(),
                null,
                Map.of(),
                List.of(),
                publishedAt,
                publishedAt,
                null,
                Map.of(language, text),
                Map.of()));
    }
}
