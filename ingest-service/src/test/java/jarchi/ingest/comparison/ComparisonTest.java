package jarchi.ingest.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonTest {
    @ParameterizedTest
    @CsvSource({
        "Texnopark ochildi, Texnopark ochildi, Texnopark ochildi",
        "Texnopark ochildi, Texnopark yopildi, Texnopark[- ochildi][+ yopildi]",
        "Oʻzbekiston oʻsdi., Oʻzbekiston oʻsdi!, Oʻzbekiston oʻsdi[-.][+!]",
        "bir uch, bir ikki uch, bir[+ ikki] uch",
        "olma va nok, anor va uzum, [-olma va nok][+anor va uzum]",
        "Eski gap, Eski gap yangi, Eski gap[+ yangi]"
    })
    void aTextIsComparedWordByWord(String from, String to, String shown) {
        assertThat(shown("languages.uz-Latn.title", from, to)).isEqualTo(shown + "/");
    }

    @Test
    void aBodyIsComparedParagraphByParagraphAndThenWordByWord() {
        assertThat(shown(
                        "languages.en.body",
                        "<p>First stays.</p><p>Ten people came.</p><p>Last.</p>",
                        "<p>First stays.</p>\n<p>Twelve people came.</p><p>In between.</p><p>Last.</p>"))
                .isEqualTo("First stays./[-Ten][+Twelve] people came./[+In between./]Last./");
    }

    @Test
    void aParagraphThatWasPartedShowsWhereItWas() {
        assertThat(shown("languages.en.body", "<p>One. Two.</p>", "<p>One.</p><p>Two.</p>"))
                .isEqualTo("One.[+/] Two./");
    }

    @Test
    void boldLettersLinksAndListsAreDifferencesToo() {
        assertThat(shown("languages.en.body", "<p>Read this now</p>", "<p>Read <strong>this</strong> now</p>"))
                .isEqualTo("Read[- this][+ *this*] now/");
        assertThat(shown(
                        "languages.en.body",
                        "<p><a href=\"https://a.uz\">x</a></p>",
                        "<p><a href=\"https://b.uz\">x</a></p>"))
                .isEqualTo("[-x<https://a.uz>][+x<https://b.uz>]/");
        assertThat(shown("languages.en.body", "<p>x</p>", "<ul><li>x</li></ul>"))
                .isEqualTo("[+ •]x/");
    }

    @Test
    void markupIsNeverShownAsText() {
        assertThat(shown("languages.en.body", "<p>a &lt;b&gt;</p>", "<p>a &lt;b&gt;</p>"))
                .isEqualTo("a <b>/");
    }

    @Test
    void twoHugeTextsAreComparedWithoutWaiting() {
        String many = "<p>" + "soʻz ".repeat(60_000) + "</p>";
        String others = "<p>" + "word ".repeat(60_000) + "</p>";

        assertThat(Comparison.ofField("languages.en.body", many, others)).hasSizeLessThan(5);
    }

    @ParameterizedTest
    @MethodSource
    void noTwoTextsTakeLong(String from, String to) {
        var pieces = assertTimeoutPreemptively(
                Duration.ofMinutes(1), () -> Comparison.ofField("languages.en.body", from, to));

        assertThat(pieces).isNotEmpty();
    }

    static List<Arguments> noTwoTextsTakeLong() {
        return List.of(
                arguments(
                        named("old paragraphs", paragraphs("eski", 100_000)),
                        named("new ones", paragraphs("yangi", 100_000))),
                arguments(
                        named("paragraphs", paragraphs("bir xil", 100_000)),
                        named("half of them", paragraphs("bir xil", 50_000))),
                arguments(
                        named("one long paragraph", "<p>" + "word ".repeat(200_000) + "</p>"),
                        named("a few words", "<p>One two three four five</p>")),
                arguments(
                        named("words", paragraphs("a b", 40_000)),
                        named("the same in another order", paragraphs("b a", 40_000))));
    }

    @Test
    void oneChangeInAHugeTextIsFound() {
        String from = paragraphs("Xat", 20_000);
        String to = from.replace("Xat 7000<", "Xat yetti ming<").replace("<p>Xat 15000</p>", "");

        assertThat(Comparison.ofField("languages.en.body", from, to).stream()
                        .filter(piece -> piece.kind() != Piece.Kind.SAME)
                        .map(Piece::text))
                .containsExactly(" 7000", " yetti ming", "Xat 15000");
    }

    /** Each with a number of its own. */
    private static String paragraphs(String text, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "<p>" + text + " " + i + "</p>")
                .collect(Collectors.joining());
    }

    private static String shown(String field, String from, String to) {
        return Comparison.ofField(field, from, to).stream()
                .map(piece -> {
                    String text = piece.text();
                    if (piece.strong()) {
                        text = text.replaceAll("\\S+", "*$0*");
                    }
                    text += (piece.link() == null ? "" : "<" + piece.link() + ">") + (piece.endsLine() ? "/" : "");
                    return switch (piece.kind()) {
                        case SAME -> text;
                        case ADDED -> "[+" + text + "]";
                        case REMOVED -> "[-" + text + "]";
                    };
                })
                .collect(Collectors.joining());
    }
}
