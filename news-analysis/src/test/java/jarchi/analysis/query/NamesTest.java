package jarchi.analysis.query;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.analysis.NewsAnalyzers;
import jarchi.analysis.TestLists;
import jarchi.analysis.Tokens;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    private static final List<String> TAGS = List.of("uz-Latn", "ru", "en");

    private final List<List<String>> names = TestLists.rows("query/names.tsv");

    @Test
    void eachNameFindsEachOtherNameOfTheSame() {
        for (var entry : names) {
            assertThat(entry).hasSize(TAGS.size());
            for (String asked : asked(entry)) {
                for (int language = 0; language < TAGS.size(); language++) {
                    for (String written : entry.get(language).replace("~", "").split("; ")) {
                        assertThat(new OneArticle(TAGS.get(language), written).isFoundBy('"' + asked + '"'))
                                .as("%s finds %s", asked, written)
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void noEnglishNameIsTakenForAnotherWord() {
        for (var entry : names) {
            for (String name : entry.get(2).replace("~", "").split("; ")) {
                if (name.indexOf(' ') < 0) {
                    assertThat(Tokens.of(NewsAnalyzers.stemmed("en"), name))
                            .isEqualTo(Tokens.of(NewsAnalyzers.exact("en"), name));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Toshkentda, ru, в Ташкенте",
        "Тошкент, ru, из Ташкента",
        "Ташкентом, uz-Cyrl, Тошкентга",
        "Tashkent, uz-Latn, Toshkentning",
        "Ташкент, en, in Tashkent",
        "Buxoro, ru, в Бухаре",
        "Бухарой, en, Bukhara’s",
        "Bukhara, uz-Cyrl, Бухородан",
        "Фергане, uz-Latn, Fargʻonada",
        "Fargona, uz-Latn, Fargʻonada",
        "Mirziyoyev, ru, Мирзиёева",
        "Mirziyoyev, ru, Мирзиеевым",
        "Мирзиеев, uz-Latn, Mirziyoyevning",
        "Мирзиеев, uz-Cyrl, Мирзиёев",
        "Mirziyoev, uz-Latn, Mirziyoyev",
        "Мирзиёев, en, Mirziyoyev’s",
        "IIV, ru, в МВД",
        "МВД, uz-Latn, Ichki ishlar vazirligining",
        "ИИВ, uz-Latn, Ichki ishlar vazirligi",
        "ООН, uz-Latn, BMTning",
        "BMT, en, the UN",
        "YI, ru, санкции ЕС",
        "ЕС, uz-Latn, YI sanksiyalari",
        "\"Vazirlar Mahkamasi\", ru, Кабинета Министров"
    })
    void aNameIsFoundInAnotherLanguageAndForm(String asked, String language, String written) {
        assertThat(new OneArticle(language, written).isFoundBy(asked)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Rahimov, ru, Рахимову",
        "Рахимов, uz-Latn, Rahimovga",
        "Рахимова, en, Rakhimova and Raximova",
        "Gʻulomova, ru, Гуломовой",
        "Oʻtkirov, ru, Уткиров",
        "Ergashev, ru, Эргашева",
        "Эргашев, en, Ergashev’s",
        "Shoyusupov, ru, Шоюсупов",
        "Юсупов, uz-Cyrl, Юсуповнинг"
    })
    void aSurnameGoesFromScriptToScript(String asked, String language, String written) {
        assertThat(new OneArticle(language, written).isFoundBy(asked)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Карши, uz-Latn, korrupsiyaga qarshi",
        "ВОЗ, en, who is it",
        "Toshkent, ru, Самарканд",
        "Navoi, uz-Latn, navo",
        "kitob, ru, Китаб",
        "un, ru, ООН",
        "un, uz-Cyrl, БМТ",
        "кого, en, Kagan"
    })
    void aCommonWordIsNoName(String asked, String language, String written) {
        assertThat(new OneArticle(language, written).isFoundBy(asked)).isFalse();
    }

    @Test
    void whatIsExcludedIsSoUnderAllItsNames() {
        assertThat(new OneArticle("ru", "Банк в Ташкенте").isFoundBy("банк -toshkent"))
                .isFalse();
    }

    @Test
    void aSearchOfNothingButNamesStaysWithinTheBoundsOfTheEngine() {
        var typed = names.stream()
                .flatMap(entry -> asked(entry).stream())
                .filter(name -> name.length() <= 8 && name.indexOf(' ') < 0)
                .limit(SearchQuery.MAX_CLAUSES)
                .collect(joining(" "));
        assertThat(new OneArticle("ru", "МВД").isFoundBy(typed)).isFalse();
    }

    /** All names but those that are only looked for. */
    private static List<String> asked(List<String> entry) {
        return Stream.of(String.join("; ", entry).split("; "))
                .filter(name -> !name.startsWith("~"))
                .toList();
    }
}
