package jarchi.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RandomTextTest {
    private static final String PIECES =
            "a b c d e i o u y s h t z g k x w A E S H T Y I V X C sh ch o' g‘ oʻ gʻ ʼ ’ ö ş Ş ç"
                    + " ye yo ts siya sirk sentabr da lar Google IT Park а е ц ъ ь ш щ ы ў с ҳ Е Ш Ц Ё х Х объект сентябрь нинг"
                    + " . , - – @ # / :// www. .uz _ = ' \" « 5 2026 é ü \u0301 \u0306 \u00AD \uD83D\uDE00 \uD83D < > &amp; & ; <b> </b> <p> <code> </code>";

    private static final Pattern LOOSE =
            Pattern.compile("(?<![\\p{Lu}\\p{Ll}])[\u02BB\u02BC‘’']|[\u02BB\u02BC‘’'](?![\\p{Lu}\\p{Ll}])|[@#_=.:]");

    /** Text of pieces that mean something to the rules, with and without spaces between. */
    @Provide
    Arbitrary<String> texts() {
        var piece = Arbitraries.of(PIECES.split(" "));
        var space = Arbitraries.of("", "", "", " ", "\n", "\u00A0");
        return piece.flatMap(it -> space.map(after -> it + after))
                .list()
                .ofMaxSize(20)
                .map(list -> String.join("", list));
    }

    /** Words of the alphabet of 1995 in which no letters can be read in two ways. */
    @Provide
    Arbitrary<String> plainLatin() {
        var small = Arbitraries.of("a b d e f g i j k l m n o p q r t u v x y z oʻ gʻ sh ch aʼ sʼh s".split(" "));
        var word = small.list().ofMinSize(1).ofMaxSize(8).map(letters -> String.join("", letters));
        return word.list().ofMaxSize(8).map(words -> String.join(" ", words));
    }

    /** Words that stay in Latin letters, before any endings. */
    @Provide
    Arbitrary<String> foreignWords() {
        var stem = Arbitraries.of("city Cobalt Twitter Bosch Chevrolet Shell webchi CEFR".split(" "));
        var ending =
                Arbitraries.of("lar i ni ning da dagi gacha kacha larcha chi sh ish moqchi ga ʼgacha ’ning".split(" "));
        return stem.flatMap(it -> ending.list().ofMaxSize(4).map(endings -> it + String.join("", endings)));
    }

    /** An apostrophe at the end of a word, or an address grown together with one, may be read otherwise the second time. */
    @Property(tries = 1000)
    void whatIsInTheScriptAlreadyStays(@ForAll("texts") String text) {
        Assume.that(!LOOSE.matcher(text).find());
        for (UzbekScript script : UzbekScript.values()) {
            String written = script.write(text).text();
            assertThat(script.write(written).text()).isEqualTo(written);
        }
    }

    @Property(tries = 1000)
    void whatIsNoLetterStays(@ForAll("texts") String text) {
        for (UzbekScript script : UzbekScript.values()) {
            assertThat(signs(script.write(text).text())).isEqualTo(signs(text));
        }
    }

    @Property
    void anyTextIsWritten(@ForAll String text) {
        for (UzbekScript script : UzbekScript.values()) {
            assertThat(signs(script.write(text).text())).isEqualTo(signs(text));
            script.writeHtml(text);
            script.strangers(text);
        }
    }

    @Property(tries = 1000)
    void tagsAndEntitiesStay(@ForAll("texts") String text) {
        String html = UzbekScript.CYRILLIC.writeHtml(text).text();
        assertThat(html.replaceAll("[^<>]", "")).isEqualTo(text.replaceAll("[^<>]", ""));
    }

    @Property(tries = 1000)
    void doubtsLieInBothTextsInOrder(@ForAll("texts") String text) {
        for (UzbekScript script : UzbekScript.values()) {
            var written = script.writeHtml(text);
            int before = 0;
            for (Doubt doubt : written.doubts()) {
                assertThat(doubt.inputStart()).isBetween(before, text.length());
                assertThat(doubt.inputEnd()).isBetween(doubt.inputStart() + 1, text.length());
                assertThat(doubt.outputEnd())
                        .isBetween(doubt.outputStart(), written.text().length());
                before = doubt.inputEnd();
            }
        }
    }

    @Property(tries = 1000)
    void oldLatinComesBackFromTheNew(@ForAll("plainLatin") String text) {
        String old = UzbekScript.LATIN_1995.write(text).text();
        assertThat(UzbekScript.LATIN_1995
                        .write(UzbekScript.LATIN_2026.write(old).text())
                        .text())
                .isEqualTo(old);
    }

    @Property(tries = 1000)
    void aForeignWordComesBackFromTheNewLatin(@ForAll("foreignWords") String word) {
        String old = UzbekScript.LATIN_1995.write(word).text();
        String young = UzbekScript.LATIN_2026.write(old).text();
        assertThat(UzbekScript.LATIN_1995.write(young).text()).isEqualTo(old);
    }

    /** Without letters, marks on letters, and apostrophes, which may be letters. */
    private static String signs(String text) {
        return text.replaceAll(
                "[\\p{L}\\p{Mn}\u02BB\u02BC\u2018\u2019\u201B'`\u00B4\u2032\u02B9\u02BD\u055A\uFF07]", "");
    }
}
