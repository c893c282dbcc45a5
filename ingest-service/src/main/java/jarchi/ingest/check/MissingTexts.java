package jarchi.ingest.check;

import jarchi.ingest.article.Article;
import jarchi.ingest.check.Finding.Kind;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Bodies and summaries that nobody has written: search results, mails and feeds show the summary. */
@Component
class MissingTexts implements Check {
    @Override
    public Stream<Finding> find(Article article) {
        return Shown.texts(article)
                .flatMap(text -> Stream.concat(
                        text.getValue().body().isEmpty()
                                ? Stream.of(Finding.of(Kind.NO_BODY, text.getKey(), "body"))
                                : Stream.empty(),
                        text.getValue().summary().isEmpty()
                                ? Stream.of(Finding.of(Kind.NO_SUMMARY, text.getKey(), "summary"))
                                : Stream.empty()));
    }
}
