package jarchi.ingest.article;

import java.time.Instant;

/**
 * Who saved the present revision of an article, and when.
 *
 * @param by their e-mail address
 */
public record LastChange(String by, Instant at) {}
