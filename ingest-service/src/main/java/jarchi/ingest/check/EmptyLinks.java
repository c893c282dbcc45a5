package jarchi.ingest.check;

import jarchi.ingest.article.Article;
import jarchi.ingest.check.Finding.Kind;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.springframework.stereotype.Component;

/** Links that nobody can see, for they hold no text and no picture with a text. */
@Component
class EmptyLinks implements Check {
    @Override
    public Stream<Finding> find(Article article) {
        return Shown.texts(article)
                .flatMap(text -> Jsoup.parseBodyFragment(text.getValue().body()).select("a").stream()
                        .filter(link -> link.text().isBlank()
                                && link.select("img[alt]:not([alt=''])").isEmpty())
                        .map(link -> Finding.of(Kind.EMPTY_LINK, text.getKey(), "body", link.attr("href"))));
    }
}
