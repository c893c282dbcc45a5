package jarchi.ingest.check;

import jarchi.ingest.article.Article;
import java.util.stream.Stream;

/** Looks for one kind of fault in what the public would be shown next. */
interface Check {
    Stream<Finding> find(Article article);
}
