package jarchi.analysis.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pensiya yoshi  | пенсия ёши",
                "pensiya yoshi  | Yoshi, pensiyaning!",
                "пенсионный возраст | возрасту пенсионному",
                "child benefit  | child benefits",
                "oʻquv          | OʼQUV",
                "QR-kod         | qr kod",
                "x              | x x"
            })
    void theSameWordsSayTheSame(String one, String other) throws QuerySyntaxException {
        assertThat(Collections.disjoint(Readings.of(one), Readings.of(SearchQuery.parse(other))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pensiya yoshi | pensiya",
                "pensiya       | pensiya yoshi",
                "pensiya       | pensiya -yoshi",
                "pensiya       | pensiya*",
                "pensiya yoshi | pensiya OR yoshi",
                "pensiya       | nafaqa"
            })
    void moreOrLessSaysAnother(String one, String other) throws QuerySyntaxException {
        assertThat(Collections.disjoint(Readings.of(one), Readings.of(SearchQuery.parse(other))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!?", "-a", "\"\""})
    void noWordsSayNothing(String typed) throws QuerySyntaxException {
        assertThat(Readings.of(SearchQuery.parse(typed))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "oʻqituvchi maoshi | ўқитувчи маоши",
                "oʻqituvchi maoshi | oqituvchi maoshi",
                "oʻqituvchi maoshi | MAOSHINI, o'qituvchining",
                "öqituvçi maoşi    | oʼqituvchi maoshi",
                "Қарши             | qarshi",
                "ипотека           | ipoteka",
                "UN report         | report, un",
                "\"yangi soliq\"   | soliq yangi"
            })
    void allSpellingsAreCountedAsOne(String one, String other) throws QuerySyntaxException {
        assertThat(Readings.form(SearchQuery.parse(one)))
                .isPresent()
                .isEqualTo(Readings.form(SearchQuery.parse(other)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!?", "-a", "soliq -yangi", "soliq OR pensiya", "sol*"})
    void whatIsNotJustWordsIsNotCounted(String typed) throws QuerySyntaxException {
        assertThat(Readings.form(SearchQuery.parse(typed))).isEmpty();
    }
}
