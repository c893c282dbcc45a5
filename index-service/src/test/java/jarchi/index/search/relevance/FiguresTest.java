package jarchi.index.search.relevance;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jarchi.events.Language;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Held against sums done by hand as trec_eval does them. */
class FiguresTest {
    private static final Offset<Double> EXACTLY = within(0.00005);
    private static final JudgedSearch SEARCH = asked(Map.of("about", 3, "partly", 2, "mentions", 1));

    @Test
    void theBestOrderIsOne() {
        assertThat(Figures.of(List.of("about", "partly", "mentions", "other"), SEARCH))
                .isEqualTo(new Figures(1, 1, 1));
    }

    /** (2 + 0 + 3/2) ÷ (3 + 2/1.58496 + 1/2) = 3.5 ÷ 4.76186. */
    @Test
    void gradesCountTheLessTheLowerTheyStand() {
        Figures figures = Figures.of(List.of("partly", "other", "about"), SEARCH);

        assertThat(figures.ndcg()).isCloseTo(0.73501, EXACTLY);
        assertThat(figures.recall()).isCloseTo(0.66667, EXACTLY);
        assertThat(figures.reciprocalRank()).isEqualTo(1);
    }

    /** 1/log2(5) ÷ 4.76186 = 0.43068 ÷ 4.76186, first at rank 4. */
    @Test
    void whatStandsAboveTheFirstAnswerCosts() {
        Figures figures = Figures.of(List.of("a", "b", "c", "mentions"), SEARCH);

        assertThat(figures.ndcg()).isCloseTo(0.09044, EXACTLY);
        assertThat(figures.recall()).isCloseTo(0.33333, EXACTLY);
        assertThat(figures.reciprocalRank()).isEqualTo(0.25);
    }

    @Test
    void nothingFoundIsZero() {
        assertThat(Figures.of(List.of(), SEARCH)).isEqualTo(new Figures(0, 0, 0));
        assertThat(Figures.of(List.of("other"), SEARCH)).isEqualTo(new Figures(0, 0, 0));
    }

    /** Of twelve answers ten fill the page: no order is better, but two are not there. */
    @Test
    void onlyTheFirstTenCount() {
        List<String> twelve = IntStream.range(0, 12).mapToObj(i -> "a" + i).toList();
        Figures figures = Figures.of(twelve, asked(twelve.stream().collect(toMap(id -> id, id -> 1))));

        assertThat(figures.ndcg()).isCloseTo(1, EXACTLY);
        assertThat(figures.recall()).isCloseTo(0.83333, EXACTLY);
    }

    @Test
    void theMeanIsOverAllSearches() {
        assertThat(Figures.mean(List.of(new Figures(1, 1, 1), new Figures(0, 0.5, 0))))
                .isEqualTo(new Figures(0.5, 0.75, 0.5));
    }

    private static JudgedSearch asked(Map<String, Integer> grades) {
        return new JudgedSearch("1", Language.EN, "words", grades);
    }
}
