package jarchi.notify.article;

/**
 * An article in one language.
 *
 * @param text the body as plain text, empty if the article was withdrawn
 * @param machineMade made by machine from the other Uzbek script
 */
public record Story(String title, String summary, String text, String slug, boolean machineMade) {}
