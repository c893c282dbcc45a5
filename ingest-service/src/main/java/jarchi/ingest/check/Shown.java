package jarchi.ingest.check;

import jarchi.events.Language;
import jarchi.ingest.article.Article;
import jarchi.ingest.article.ArticleText;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** What the public would be shown next, text by text. */
final class Shown {
    private static final int MOST = 8;

    private Shown() {}

    static Stream<Map.Entry<Language, ArticleText>> texts(Article article) {
        return article.nextShown().languages().entrySet().stream();
    }

    /** The fields of a text by their names, without tags. */
    static Map<String, String> plain(ArticleText text) {
        return Map.of(
                "title", text.title(),
                "summary", text.summary(),
                "body", Jsoup.parseBodyFragment(text.body()).body().wholeText());
    }

    /** A few of them, for people to read. */
    static String some(Stream<String> words) {
        var all = words.distinct().limit(MOST + 1L).toList();
        return all.size() > MOST ? String.join(", ", all.subList(0, MOST)) + " …" : String.join(", ", all);
    }
}
