package jarchi.ingest.article;

import jarchi.events.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What an article that is brought along from elsewhere was there, besides its text.
 *
 * @param firstPublishedAt when the public first saw it there
 * @param publishedAt when this text of it was shown there
 * @param slugs the readable parts of its links that it keeps; others are made of its titles
 * @param oldPaths where it stood there
 */
public record Archived(
        Instant firstPublishedAt,
        Instant publishedAt,
        Map<Language, String> slugs,
        Map<Language, List<String>> oldPaths) {}
