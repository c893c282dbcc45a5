package jarchi.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void eachParagraphHeadingAndItemHasALine() {
        var html = "<h2>Title</h2>\n<p>One <b>bo</b>ld<br>two</p>\n<ul><li>a</li><li>b</li></ul>tail";

        assertThat(PlainText.of(html)).isEqualTo("Title\nOne bold\ntwo\na\nb\ntail");
    }

    @Test
    void spacesAreSingleAndEntitiesRead() {
        assertThat(PlainText.of("<p> A&nbsp;&amp;\n\t B  </p>")).isEqualTo("A & B");
    }

    @Test
    void scriptsStylesAndCommentsAreNoWords() {
        assertThat(PlainText.of("<script>x()</script><style>p{}</style><!-- c --><p>seen</p>"))
                .isEqualTo("seen");
    }

    @Test
    void whatIsNotHtmlIsText() {
        assertThat(PlainText.of("")).isEmpty();
        assertThat(PlainText.of("5 < 6 and so on")).isEqualTo("5 < 6 and so on");
    }
}
