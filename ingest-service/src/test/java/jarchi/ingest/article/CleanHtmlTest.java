package jarchi.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanHtmlTest {
    @Test
    void whatNewsIsMadeOfStays() {
        String news = "<h2>A</h2><p>b <strong>c</strong> <em>d</em></p><ul><li>e</li></ul><blockquote>f</blockquote>"
                + "<table><tbody><tr><th scope=\"col\">g</th><td colspan=\"2\">h</td></tr></tbody></table>";

        assertThat(CleanHtml.of(news)).isEqualTo(news);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p onclick=\"x()\">news</p>",
                "<p style=\"position:fixed\">news</p>",
                "<p><script>alert(1)</script>news</p>",
                "<p><style>p{}</style>news</p>",
                "<p><svg onload=alert(1)></svg>news</p>",
                "<p><iframe src=\"https://evil.example\"></iframe>news</p>",
                "<p><img src=x onerror=alert(1)>news</p>",
                "<p class=\"x\" id=\"y\">news</p>",
                "<p>news<!-- hidden --></p>",
                "<p>news"
            })
    void allElseIsTakenOut(String written) {
        assertThat(CleanHtml.of(written)).isEqualTo("<p>news</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc"})
    void aLinkLeadsOnlyToTheWeb(String address) {
        assertThat(CleanHtml.of("<p><a href=\"" + address + "\">x</a></p>")).doesNotContain("href");
    }

    @Test
    void aLinkTellsTheOtherSideNothing() {
        assertThat(CleanHtml.of("<p><a href='https://gov.uz/?a=1&b=2' target=_top>x</a></p>"))
                .isEqualTo("<p><a href=\"https://gov.uz/?a=1&amp;b&#61;2\" rel=\"noopener noreferrer\">x</a></p>"
                        .replace("&#61;", "="));
    }

    @Test
    void lettersStayReadable() {
        assertThat(CleanHtml.of("<p>\"IT Park\" & O'zbekiston, oʻzbek, a+b=c, info@gov.uz, 1 < 2</p>"))
                .isEqualTo("<p>\"IT Park\" &amp; O'zbekiston, oʻzbek, a+b=c, info@gov.uz, 1 &lt; 2</p>");
    }

    @Test
    void cleaningTwiceIsCleaningOnce() {
        String once =
                CleanHtml.of("<div>1 &lt; 2 <a href='mailto:a@gov.uz?subject=x%22y'>\"x\"</a> &#34;<b>q</b></div>");

        assertThat(CleanHtml.of(once)).isEqualTo(once);
    }

    @Test
    void anEncodedTagStaysText() {
        assertThat(CleanHtml.of("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"))
                .isEqualTo("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>");
    }

    @Test
    void plainTextBecomesParagraphs() {
        assertThat(CleanHtml.of("Birinchi.\r\nYana.\r\n\r\n  \r\nIkkinchi & oxirgi: 1 < 2."))
                .isEqualTo("<p>Birinchi.<br />Yana.</p>\n<p>Ikkinchi &amp; oxirgi: 1 &lt; 2.</p>");
    }

    @Test
    void markupWithoutTextIsNothing() {
        assertThat(CleanHtml.of("<p> </p><script>x</script>")).isEmpty();
        assertThat(CleanHtml.of("  \n ")).isEmpty();
    }
}
