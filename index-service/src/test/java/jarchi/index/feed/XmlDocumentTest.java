package jarchi.index.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

/** Whatever a text has in it, the XML around it stays XML. */
class XmlDocumentTest {
    @Test
    void everythingIsEscapedAndWhatXmlForbidsIsLeftOut() {
        var out = new ByteArrayOutputStream();
        try (var xml = new XmlDocument(out)) {
            xml.open("a", "xmlns:x", "urn:x", "title", "\"<&>\n🚀");
            xml.element("x:b", "1 < 2 & ]]> 🚀 \u0000\u0001\uFFFE\uD800 oʻ");
            xml.empty("c", "d", "e");
            xml.close("a");
        }

        assertThat(out.toString(UTF_8))
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .contains("<a xmlns:x=\"urn:x\" title=\"&quot;&lt;&amp;&gt;")
                .contains("<x:b>1 &lt; 2 &amp; ]]&gt; 🚀  oʻ</x:b><c d=\"e\"/></a>")
                .contains("🚀\"");
    }
}
