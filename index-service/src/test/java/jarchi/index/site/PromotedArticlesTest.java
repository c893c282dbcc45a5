package jarchi.index.site;

import static org.assertj.core.api.Assertions.assertThat;

import jarchi.analysis.query.QuerySyntaxException;
import jarchi.analysis.query.SearchQuery;
import jarchi.events.ArticleId;
import jarchi.events.site.Promotion;
import jarchi.events.site.Promotions;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PromotedArticlesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-28");
    private static final ArticleId ONE = new ArticleId("0000000000a1");
    private static final ArticleId OTHER = new ArticleId("0000000000a2");

    @Test
    void aSearchForTheSameWordsHasThemInTheirOrder() throws QuerySyntaxException {
        var promoted = new PromotedArticles(new Promotions(List.of(
                new Promotion("pensiya yoshi", OTHER, null),
                new Promotion("пенсионный возраст", ONE, null),
                new Promotion("ёши пенсиянинг", ONE, null),
                new Promotion("yoshi pensiya", OTHER, null))));

        assertThat(promoted.of(SearchQuery.parse("Пенсия ёши"), TODAY)).containsExactly(OTHER, ONE);
        assertThat(promoted.of(SearchQuery.parse("пенсионного возраста"), TODAY))
                .containsExactly(ONE);
        assertThat(promoted.of(SearchQuery.parse("pensiya"), TODAY)).isEmpty();
        assertThat(promoted.of(SearchQuery.parse(""), TODAY)).isEmpty();
    }

    @Test
    void itsLastDayIsTheLast() throws QuerySyntaxException {
        var promoted = new PromotedArticles(new Promotions(List.of(new Promotion("pensiya", ONE, TODAY))));

        assertThat(promoted.of(SearchQuery.parse("pensiya"), TODAY)).containsExactly(ONE);
        assertThat(promoted.of(SearchQuery.parse("pensiya"), TODAY.plusDays(1))).isEmpty();
    }

    @Test
    void noMoreThanAFewStandFirst() throws QuerySyntaxException {
        var promoted = new PromotedArticles(new Promotions(IntStream.range(10, 20)
                .mapToObj(i -> new Promotion("pensiya", new ArticleId("0000000000" + i), null))
                .toList()));

        assertThat(promoted.of(SearchQuery.parse("pensiya"), TODAY)).hasSize(5);
    }
}
