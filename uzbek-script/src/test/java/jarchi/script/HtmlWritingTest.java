package jarchi.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlWritingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Toshkent shahri</p> | <p>Тошкент шаҳри</p>",
                "<a href=\"https://x.uz/shahar\" title=\"shahar>\">shahar</a> | <a href=\"https://x.uz/shahar\" title=\"shahar>\">шаҳар</a>",
                "<b>Tosh</b>kent | <b>Тош</b>кент",
                "s<i>ha</i>har | <i>ша</i>ҳар",
                "<em>sentabr</em>da | <em>сентябр</em>да",
                "<strong>Google</strong>da | <strong>Google</strong>да",
                "<p>olma</p>ez | <p>олма</p>эз",
                "<li>t</li><li>sunami</li> | <li>т</li><li>цунами</li>",
                "uy<br>ayvon | уй<br>айвон",
                "<code>shahar <b>x</b></code> shahar | <code>shahar <b>x</b></code> шаҳар",
                "<pre>shahar</pre>shahar | <pre>shahar</pre>шаҳар",
                "non &amp; choy&nbsp;bor &lt;uy&gt; | нон &amp; чой&nbsp;бор &lt;уй&gt;",
                "o&#39;zbek &quot;uy&quot; &#39;uy&#39; | ўзбек &quot;уй&quot; &#39;уй&#39;",
                "https://a.uz/?a=1&amp;b=sh uy | https://a.uz/?a=1&amp;b=sh уй",
                "<!-- shahar --> shahar | <!-- shahar --> шаҳар",
                "a < b va c&d | а < б ва c&д",
                "uy <b | уй <b"
            })
    void onlyTextIsWritten(String html, String written) {
        assertThat(UzbekScript.CYRILLIC.writeHtml(html).text()).isEqualTo(written);
    }

    @Test
    void doubtsCountFromTheStartOfTheHtml() {
        String html = "<p>Bu <b>yer</b>da &amp; <i>Gey</i>ts&nbsp;bor</p>";
        var written = UzbekScript.CYRILLIC.writeHtml(html);

        assertThat(written.doubts()).hasSize(1);
        var doubt = written.doubts().getFirst();
        assertThat(html.substring(doubt.inputStart(), doubt.inputEnd())).isEqualTo("Gey</i>ts");
        assertThat(written.text().substring(doubt.outputStart(), doubt.outputEnd()))
                .isEqualTo("Гей</i>тс");
    }
}
