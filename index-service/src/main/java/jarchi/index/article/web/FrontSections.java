package jarchi.index.article.web;

import jarchi.events.Language;
import jarchi.events.site.Named;
import jarchi.index.search.FoundArticle;
import jarchi.index.search.LatestByCategory;
import jarchi.index.site.NewsSite;
import jarchi.index.site.Spelling;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the front page shows of each category. */
@Component
class FrontSections {
    private static final int SHOWN = 3;

    private final LatestByCategory latest;
    private final NewsSite site;
    private final Spelling spelling;

    FrontSections(LatestByCategory latest, NewsSite site, Spelling spelling) {
        this.latest = latest;
        this.site = site;
        this.spelling = spelling;
    }

    /** The newest of a category. */
    public record FrontSection(String category, List<FoundArticle> articles) {}

    /** In the order that the desk gives the categories; nothing that stands above already. */
    List<FrontSection> besides(List<FoundArticle> above, Language reader) {
        Set<String> shown = above.stream().map(FoundArticle::id).collect(Collectors.toSet());
        Map<String, List<FoundArticle>> byCategory = latest.find(SHOWN + above.size(), reader);
        return site.categories().shown().stream()
                .map(Named::key)
                .map(key -> section(key, byCategory.getOrDefault(key, List.of()), shown))
                .filter(section -> !section.articles().isEmpty())
                .toList();
    }

    private FrontSection section(String category, List<FoundArticle> newest, Set<String> shown) {
        return new FrontSection(
                category,
                newest.stream()
                        .filter(article -> !shown.contains(article.id()))
                        .limit(SHOWN)
                        .map(article -> article.spelled(spelling))
                        .toList());
    }
}
