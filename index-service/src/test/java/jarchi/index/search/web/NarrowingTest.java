package jarchi.index.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import jarchi.analysis.query.Matched;
import jarchi.events.Language;
import jarchi.index.search.Facet;
import jarchi.index.search.FacetValue;
import jarchi.index.search.NewsSearch;
import jarchi.index.search.SearchResult;
import jarchi.index.search.web.Narrowing.Choice;
import jarchi.index.search.web.Narrowing.Group;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NarrowingTest {
    private static final SearchParameters SUVLAR =
            new SearchParameters("suv & yoʻl", null, null, null, null, null, null, "date", "3", null, null);

    @Test
    void aWayLeadsToTheFirstPageOfTheNarrowerSearch() {
        var groups = narrowing(SUVLAR, null, null, Map.of(Facet.REGION, counts("khorezm", "fergana")))
                .groups();

        assertThat(groups).singleElement().extracting(Group::key).isEqualTo("region");
        assertThat(groups.getFirst().choices().getFirst().link())
                .isEqualTo("/search?q=suv%20%26%20yo%CA%BBl&region=khorezm&sort=date&ui=en");
    }

    @Test
    void oneValueAloneIsNoChoiceUnlessItIsChosen() {
        var one = Map.of(Facet.REGION, counts("khorezm"));
        var form = SUVLAR.with(Map.of("region", "khorezm"));

        assertThat(narrowing(SUVLAR, null, null, one).groups()).isEmpty();
        assertThat(narrowing(form, null, null, one).groups().getFirst().choices())
                .containsExactly(new Choice("khorezm", 1, true, "/search?q=suv%20%26%20yo%CA%BBl&sort=date&ui=en"));
    }

    @Test
    void whatIsChosenCanBeLetGoEvenIfItFindsNothing() {
        var form = SUVLAR.with(Map.of("region", "navoi"));

        assertThat(narrowing(form, null, null, Map.of(Facet.REGION, List.of()))
                        .groups()
                        .getFirst()
                        .choices())
                .extracting(Choice::key, Choice::count, Choice::chosen)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("navoi", 0L, true));
    }

    @Test
    void aWholeYearIsChosenAndPartOfOneIsNot() {
        var years = Map.of(Facet.YEAR, counts("2026", "2025"));
        var from = LocalDate.of(2025, 1, 1);

        assertThat(chosen(narrowing(SUVLAR, from, LocalDate.of(2025, 12, 31), years)))
                .containsExactly("2025");
        assertThat(chosen(narrowing(SUVLAR, from, LocalDate.of(2025, 12, 30), years)))
                .isEmpty();
        assertThat(chosen(narrowing(SUVLAR, from, null, years))).isEmpty();
        assertThat(narrowing(SUVLAR, null, null, years)
                        .groups()
                        .getFirst()
                        .choices()
                        .getLast()
                        .link())
                .contains("from=2025-01-01&to=2025-12-31");
    }

    @Test
    void whatTheDeskDoesNotShowIsNotOffered() {
        var categories = Map.of(Facet.CATEGORY, counts("economy", "gossip", "society"));

        assertThat(narrowing(SUVLAR, null, null, categories).groups().getFirst().choices())
                .extracting(Choice::key)
                .containsExactly("economy", "society");
        assertThat(chosen(narrowing(SUVLAR.with(Map.of("category", "gossip")), null, null, categories)))
                .containsExactly("gossip");
    }

    private static List<String> chosen(Narrowing narrowing) {
        return narrowing.groups().stream()
                .flatMap(group -> group.choices().stream())
                .filter(Choice::chosen)
                .map(Choice::key)
                .toList();
    }

    private static List<FacetValue> counts(String... keys) {
        return List.of(keys).stream().map(key -> new FacetValue(key, 1)).toList();
    }

    private static Narrowing narrowing(
            SearchParameters form,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Map<Facet, List<FacetValue>> counts) {
        var latest = NewsSearch.latest(20, Language.EN);
        var search = new NewsSearch(
                latest.query(),
                null,
                form.category(),
                form.topic(),
                form.region(),
                from,
                to,
                latest.sort(),
                1,
                20,
                null,
                Language.EN);
        var result = new SearchResult(Matched.ALL, true, 3, 1, 20, 1, List.of(), null, counts);
        return new Narrowing(
                search,
                new SearchLinks(form, "en", result),
                Map.of(Facet.CATEGORY, Set.of("economy", "society"), Facet.TOPIC, Set.of("water")));
    }
}
