package jarchi.analysis;

/** An article's words in one language; the body is plain text, see {@link PlainText}. */
public record ArticleText(String title, String summary, String body) {}
