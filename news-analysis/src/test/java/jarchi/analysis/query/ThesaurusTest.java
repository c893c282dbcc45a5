package jarchi.analysis.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThesaurusTest {
    private static final Thesaurus THESAURUS = thesaurus(
            "AKT, axborot-kommunikatsiya texnologiyalari, ИКТ, ICT",
            "texnopark, технопарк, technopark",
            "YaIM, yalpi ichki mahsulot, ВВП, валовой внутренний продукт, GDP",
            "raqamli hukumat, e-hukumat",
            "oʻquv markazi, учебный центр",
            "ЖКХ, kommunal => en:housing");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "AKT                             | uz-Latn | axborot-kommunikatsiya texnologiyalarini",
                "АКТ                             | uz-Cyrl | ахборот-коммуникация технологиялари",
                "AKT                             | ru      | в сфере ИКТ",
                "akt                             | en      | ICT sector",
                "ict                             | uz-Latn | AKTni rivojlantirish",
                "texnoparkda                     | en      | technoparks",
                "технопарках                     | uz-Cyrl | технопарклар",
                "technoparks                     | ru      | Открыт технопарк",
                "yalpi ichki mahsulot            | ru      | рост ВВП",
                "mahsulotning ichki yalpi        | ru      | рост ВВП",
                "\"ялпи ички маҳсулот\"          | en      | GDP",
                "валового внутреннего продукта   | uz-Latn | YaIM",
                "yalpi ichki mahsulot oʻsishi    | uz-Latn | YaIM oʻsishi",
                "axborot-kommunikatsiya texnologiyalari | ru | ИКТ",
                "GDP OR futbol                   | ru      | ВВП",
                "raqamli hukumat mahsulot        | uz-Latn | e-hukumat mahsulotlari",
                "oʻquv markazida                 | ru      | в учебном центре",
                "ЖКХ                             | en      | housing costs",
                "-\"GDP\" AKT                    | ru      | ИКТ"
            })
    void aWordIsFoundByWhatIsTheSame(String typed, String language, String written) {
        assertThat(new OneArticle(language, written).isFoundBy(typed, THESAURUS))
                .isTrue();
        assertThat(new OneArticle(language, written).isFoundBy(typed)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "housing                         | ru      | ЖКХ | one way",
                "ЖКХ                             | uz-Latn | housing va | a word of English only",
                "ichki mahsulot                  | ru      | ВВП | not the whole phrase",
                "yalpi OR ichki mahsulot         | ru      | ВВП | a word of them may be another",
                "\"ichki yalpi mahsulot\"        | ru      | ВВП | in another order within quotes",
                "\"AKT sohasi\"                  | ru      | ИКТ sohasi | a part of what is quoted",
                "ak*                             | ru      | ИКТ | a beginning",
                "mahsulot -GDP                   | uz-Latn | YaIM va mahsulot | what is left out",
                "mahsulot -\"yalpi ichki mahsulot\" | uz-Latn | mahsulot va YaIM | what is left out",
                "texnopark -technopark           | ru      | технопарк | both at once"
            })
    void andNotByMore(String typed, String language, String written, String because) {
        assertThat(new OneArticle(language, written).isFoundBy(typed, THESAURUS))
                .as(because)
                .isFalse();
    }

    @Test
    void whatWasTypedIsStillFound() {
        for (String typed : List.of("AKT", "\"yalpi ichki mahsulot\"", "yalpi mahsulot ichki", "kommunal", "futbol")) {
            assertThat(new OneArticle("uz-Latn", typed.replace("\"", "")).isFoundBy(typed, THESAURUS))
                    .as(typed)
                    .isTrue();
        }
    }

    @Test
    void aSearchIsTheSameWithIt() throws QuerySyntaxException {
        var search = SearchQuery.parse("AKT OR futbol -GDP");

        assertThat(search.with(THESAURUS)).isEqualTo(search).hasToString(search.canonical());
    }

    @Test
    void theSameEntriesMakeNoOther() {
        var entry = new Thesaurus.Entry(List.of("a", "b"), List.of("a", "b"));
        var one = Thesaurus.none().changedTo(List.of(entry));

        assertThat(one.changedTo(List.of(entry))).isSameAs(one);
        assertThat(one.changedTo(List.of())).isNotSameAs(one);
    }

    @Test
    void beyondItsBoundASearchIsLookedForAsItWasTyped() throws QuerySyntaxException {
        var many = IntStream.range(0, 100).mapToObj(i -> "x" + i + "x").toArray(String[]::new);
        var thesaurus = thesaurus("aaa, " + String.join(", ", many), "bbb, zzz");
        var search = SearchQuery.parse("aaa bbb").with(thesaurus);

        assertThat(LuceneQueries.of(search, new NewsFilter("en", null)).toString())
                .contains("x63x")
                .doesNotContain("x64x", "zzz")
                .contains("bbb");
    }

    @Test
    void anEmptyOrUnreadableEntrySaysNothing() {
        var thesaurus = thesaurus(",", "!, ?", "en:, uz:");

        assertThat(new OneArticle("en", "word").isFoundBy("word", thesaurus)).isTrue();
        assertThat(new OneArticle("en", "word").isFoundBy("other", thesaurus)).isFalse();
    }

    @Test
    void aThousandLinesCostASearchNextToNothing() throws QuerySyntaxException {
        var lines = IntStream.range(0, 1_000)
                .mapToObj(i -> "soʻz%1$d, ikki soʻz%1$d, слово%1$d, word%1$d".formatted(i))
                .toArray(String[]::new);
        long before = System.nanoTime();
        var thesaurus = thesaurus(lines);
        long made = System.nanoTime() - before;
        var search = SearchQuery.parse("yalpi ichki soʻz7 mahsulot OR word9 -слово3");
        for (int i = 0; i < 5_000; i++) {
            search.with(thesaurus);
        }
        before = System.nanoTime();
        for (int i = 0; i < 5_000; i++) {
            search.with(thesaurus);
        }
        long each = (System.nanoTime() - before) / 5_000;
        System.out.printf("a thesaurus of 1,000 lines is made in %d ms, asked in %d ns%n", made / 1_000_000, each);

        assertThat(each).isLessThan(Duration.ofMillis(5).toNanos()); // tens of microseconds on a machine of its own
    }

    private static Thesaurus thesaurus(String... lines) {
        return Thesaurus.none()
                .changedTo(Arrays.stream(lines)
                        .map(line -> {
                            var sides = line.split("=>");
                            return new Thesaurus.Entry(words(sides[0]), words(sides[sides.length - 1]));
                        })
                        .toList());
    }

    private static List<String> words(String side) {
        return Arrays.asList(side.split(","));
    }
}
