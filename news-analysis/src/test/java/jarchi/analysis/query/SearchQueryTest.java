package jarchi.analysis.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jarchi.analysis.query.QuerySyntaxException.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchQueryTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "texnopark Toshkent             | texnopark toshkent",
                "Toshkent texnopark texnopark   | texnopark toshkent",
                "b OR a OR B c                  | a OR b c",
                "c  a OR b                      | a OR b c",
                "-futbol sport                  | sport -futbol",
                "\"IT Park\" -\"bir ikki\"       | \"it park\" -\"bir ikki\"",
                "«IT Park» „IT Park“ “IT Park”  | \"it park\"",
                "“IT, Park!\"                   | \"it park\"",
                "\"Texnopark\"                  | texnopark",
                "\"OR\" or                      | or",
                "tex* -Fut*                     | tex* -fut*",
                "texno*, (park)                 | park texno*",
                "O'zbekiston O‘zbekiston Oʻzbekiston | oʼzbekiston",
                "'togʻ' tog'                    | togʼ",
                "13-fevral                      | 13-fevral",
                "bo'* OR to'l*                  | boʼ* OR toʼl*"
            })
    void equalSearchesHaveOneText(String typed, String canonical) throws QuerySyntaxException {
        assertThat(SearchQuery.parse(typed).canonical()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "!!!", "- , .", "*", "\"\"", "«…»", "()", "'"})
    void aSearchWithoutWordsIsEmpty(String typed) throws QuerySyntaxException {
        assertThat(SearchQuery.parse(typed).isEmpty()).isTrue();
        assertThat(SearchQuery.parse(typed).canonical()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "one \"two three   | UNBALANCED_QUOTE     | 4",
                "one» two          | UNBALANCED_QUOTE     | 3",
                "«one\" two        | UNBALANCED_QUOTE     | 0",
                "one t*            | PREFIX_TOO_SHORT     | 4",
                "one te*t          | STAR_INSIDE_WORD     | 6",
                "OR one            | DANGLING_OR          | 0",
                "one OR            | DANGLING_OR          | 4",
                "one OR OR two     | DANGLING_OR          | 4",
                "one OR -two       | EXCLUDED_ALTERNATIVE | 7",
                "-one OR two       | DANGLING_OR          | 5"
            })
    void whatCannotBeReadIsNamedWithItsPlace(String typed, Problem problem, int position) {
        assertRefused(typed, problem, position);
    }

    @Test
    void aSearchHasBounds() throws QuerySyntaxException {
        assertThat(SearchQuery.parse("a".repeat(512)).canonical()).hasSize(512);
        assertRefused("a".repeat(513), Problem.TOO_LONG, 512);

        assertThat(SearchQuery.parse("a -b ".repeat(16)).canonical()).isEqualTo("a -b");
        assertRefused("a -b ".repeat(16) + "c", Problem.TOO_MANY_CLAUSES, 80);
    }

    @Test
    void aMinusInsideAWordBelongsToIt() throws QuerySyntaxException {
        assertThat(SearchQuery.parse("e-hukumat").canonical()).isEqualTo("e-hukumat");
        assertThat(SearchQuery.parse("--hukumat").canonical()).isEqualTo("-hukumat");
    }

    @Test
    void equalSearchesAreEqual() throws QuerySyntaxException {
        assertThat(SearchQuery.parse("b a -c"))
                .isEqualTo(SearchQuery.parse("-C A B!"))
                .hasSameHashCodeAs(SearchQuery.parse("-C A B!"))
                .isNotEqualTo(SearchQuery.parse("b a c"))
                .hasToString("a b -c");
    }

    private static void assertRefused(String typed, Problem problem, int position) {
        var refusal = catchThrowableOfType(QuerySyntaxException.class, () -> SearchQuery.parse(typed));

        assertThat(refusal).as(typed).isNotNull();
        assertThat(refusal.problem()).isEqualTo(problem);
        assertThat(refusal.position()).isEqualTo(position);
    }
}
