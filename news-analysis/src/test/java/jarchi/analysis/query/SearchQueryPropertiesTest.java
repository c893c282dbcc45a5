package jarchi.analysis.query;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SearchQueryPropertiesTest {
    /** Text as a cat would type it on the keys that mean something to the grammar. */
    @Provide
    Arbitrary<String> typed() {
        var pieces = Arbitraries.of(
                "a",
                "bo",
                "g'",
                "o‘",
                "tog",
                "Ж",
                "е\u0308",
                "İ",
                "5",
                "OR",
                " OR ",
                " -",
                "-",
                "*",
                "* ",
                " ",
                " ",
                "\"",
                "«",
                "»",
                "“",
                "”",
                "„",
                "'",
                "’",
                "ʻ",
                "(",
                ")",
                ",",
                "_",
                "#",
                "\u00AD",
                "\u200B",
                "\uD83D\uDE00",
                "\uD83D",
                "\u0301",
                "\n",
                "\u0000",
                "\u0958",
                ".",
                "…",
                "–",
                "+");
        return pieces.list().ofMaxSize(25).map(list -> String.join("", list));
    }

    @Property(tries = 5000)
    void normalFormIsReadBackAsTheSameSearch(@ForAll("typed") String typed) throws QuerySyntaxException {
        SearchQuery query;
        try {
            query = SearchQuery.parse(typed);
        } catch (QuerySyntaxException refused) {
            assertThat(refused.position()).isBetween(0, typed.length());
            return;
        }
        var again = SearchQuery.parse(query.canonical());

        assertThat(again).isEqualTo(query);
        assertThat(again.canonical()).isEqualTo(query.canonical());
        for (var filter : new NewsFilter[] {NewsFilter.any(), new NewsFilter("ru", "sport")}) {
            assertThat(LuceneQueries.of(again, filter)).isEqualTo(LuceneQueries.of(query, filter));
            assertThat(ElasticsearchQueries.of(again, filter)).isEqualTo(ElasticsearchQueries.of(query, filter));
        }
    }

    @Property
    void anyTextIsReadOrRefused(@ForAll String typed) {
        try {
            LuceneQueries.of(SearchQuery.parse(typed), NewsFilter.any());
        } catch (QuerySyntaxException refused) {
            assertThat(refused).hasMessageContaining(refused.problem().name());
        }
    }
}
