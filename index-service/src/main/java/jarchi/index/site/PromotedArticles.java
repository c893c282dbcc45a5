package jarchi.index.site;

import jarchi.analysis.query.Readings;
import jarchi.analysis.query.SearchQuery;
import jarchi.events.ArticleId;
import jarchi.events.site.Promotion;
import jarchi.events.site.Promotions;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** What editors have chosen to stand first in searches for certain words. */
final class PromotedArticles {
    static final PromotedArticles NONE = new PromotedArticles(new Promotions(List.of()));

    /** Before more than these, what was found would not be seen. */
    private static final int MOST_FOR_A_SEARCH = 5;

    private record Read(Promotion promotion, Set<String> words) {}

    private final List<Read> all;

    PromotedArticles(Promotions promotions) {
        this.all = promotions.promotions().stream()
                .map(promotion -> new Read(promotion, Readings.of(promotion.words())))
                .toList();
    }

    /** In the order that editors gave them; none whose last day is over. */
    List<ArticleId> of(SearchQuery search, LocalDate today) {
        if (all.isEmpty()) {
            return List.of();
        }
        Set<String> asked = Readings.of(search);
        return all.stream()
                .filter(one -> !Collections.disjoint(one.words(), asked))
                .map(Read::promotion)
                .filter(one -> one.until() == null || !today.isAfter(one.until()))
                .map(Promotion::article)
                .distinct()
                .limit(MOST_FOR_A_SEARCH)
                .toList();
    }
}
