package jarchi.ingest.check;

import jarchi.ingest.article.Article;
import jarchi.ingest.check.Finding.Kind;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Pictures of which whoever cannot see them would not know what they show, in a language that is shown. */
@Component
class MissingAltText implements Check {
    @Override
    public Stream<Finding> find(Article article) {
        var shown = article.nextShown();
        return shown.images().stream()
                .flatMap(image -> shown.languages().keySet().stream()
                        .filter(image::lacksWordsIn)
                        .map(language -> Finding.of(
                                Kind.NO_ALT_TEXT, language, null, image.kept().name())));
    }
}
