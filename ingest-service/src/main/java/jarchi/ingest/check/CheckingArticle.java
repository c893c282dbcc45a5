package jarchi.ingest.check;

import jarchi.ingest.article.Article;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Somebody wants to know what is wrong with an article before the public sees it. Nothing is changed by asking. */
@Component
public class CheckingArticle {
    private final List<Check> checks;

    CheckingArticle(List<Check> checks) {
        this.checks = checks;
    }

    /** What hinders publishing first, then by language. */
    public List<Finding> of(Article article) {
        return checks.stream()
                .flatMap(check -> check.find(article))
                .sorted(Comparator.<Finding, Boolean>comparing(finding -> !finding.blocks())
                        .thenComparing(Finding::language, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Finding::kind))
                .toList();
    }
}
