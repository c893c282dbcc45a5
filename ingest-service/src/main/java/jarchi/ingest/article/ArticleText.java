package jarchi.ingest.article;

/**
 * An article in one language, checked and clean.
 *
 * @param body clean HTML; empty as long as nobody wrote it
 * @param machineMade made by machine from the other Uzbek script
 */
public record ArticleText(String title, String summary, String body, boolean machineMade) {}
