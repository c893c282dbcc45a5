package jarchi.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Found words become marks, and nothing else becomes a tag. */
class MarksTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a [b] c                    | a <mark>b</mark> c
                    <script>[x]</script>       | &lt;script&gt;<mark>x</mark>&lt;/script&gt;
                    "Тошкент" & [oʻquv]        | &quot;Тошкент&quot; &amp; <mark>oʻquv</mark>
                    it[s                       | it<mark>s</mark>
                    it]s                       | its
                    [[a]]                      | <mark>a</mark>
                    """)
    void isEscapedAndClosed(String marked, String html) {
        assertThat(Marks.html(marked.replace("[", Marks.START).replace("]", Marks.END)))
                .isEqualTo(html);
    }
}
