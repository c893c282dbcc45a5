package jarchi.ingest.check;

import jarchi.ingest.article.Article;
import jarchi.ingest.article.TextState;
import jarchi.ingest.check.Finding.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Languages whose readers get nothing, or nothing new. */
@Component
class MissingLanguages implements Check {
    @Override
    public Stream<Finding> find(Article article) {
        var none = article.nextShown().languages().isEmpty()
                ? Stream.of(new Finding(Kind.NOTHING_READY, null, null, List.of()))
                : Stream.<Finding>empty();
        return Stream.concat(
                none,
                article.draft().states().entrySet().stream()
                        .filter(state -> state.getValue() != TextState.READY)
                        .map(state -> Finding.of(
                                state.getValue() == TextState.MISSING ? Kind.LANGUAGE_MISSING : Kind.LANGUAGE_IN_WORK,
                                state.getKey(),
                                null)));
    }
}
