package jarchi.ingest;

/** Articles as programs write them. */
public final class ArticleJson {
    public static final String MINOR = "{\"significance\":\"MINOR\"}";
    public static final String MAJOR = "{\"significance\":\"MAJOR\",\"note\":{\"en\":\"The number was wrong.\"}}";
    public static final String REASON = "{\"reason\":{\"ru\":\"Это неправда.\"}}";

    private ArticleJson() {}

    public static String titled(String title) {
        return """
                {"category":"technology","topics":["it-park"],"priority":"NORMAL","source":{"en":"Press service"},
                 "authors":["A. Karimov"],
                 "languages":{"en":{"title":"%s","summary":"Short.","body":"<p>%s</p>"}}}
                """.formatted(title, title);
    }
}
