package jarchi.analysis.words;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UzbekFoldTest {
    private final UzbekFold fold = new UzbekFold();

    @ParameterizedTest
    @CsvSource({
        "Европа, yevropa",
        "поезд, poezd",
        "объект, obekt",
        "мен, men",
        "цирк, sirk",
        "акция, aksiya",
        "лицей, litsey",
        "концерт, konsert",
        "батальон, batalyon",
        "сентябрь, sentabr",
        "бюджет, budjet",
        "дунё, dunyo",
        "щётка, şcyotka",
        "аеропорт, aeroport",
        "карьера, karera",
        "ер, yer",
        "мўъжиза, möjiza",
        "эълон, elon"
    })
    void cyrillicGoesByItsContext(String cyrillic, String folded) {
        assertThat(fold.fold(cyrillic)).hasToString(folded);
    }

    @ParameterizedTest
    @CsvSource({
        "Oʼzbekistonʼning, özbekistonning",
        "ISTANBUL, istanbul",
        "İstanbul, istanbul",
        "koñil, kongil",
        "konstitutsiya, konstitusiya",
        "protsent, prosent",
        "poyezd, poezd",
        "vaktsina, vaksina",
        "faktsiz, faktsiz",
        "yeyish, yeyiş",
        "Mirziyoyev, mirziyoev",
        "byudjet, budjet",
        "ḡalaba, ğalaba",
        "șahar, şahar"
    })
    void latinGoesByItsOrthographies(String latin, String folded) {
        assertThat(fold.fold(latin)).hasToString(folded);
    }

    @Test
    void aWordOfBothScriptsTakesTheOneWithMoreLetters() {
        assertThat(fold.fold("tоshkеnt")).hasToString("toşkent"); // Cyrillic о and е
        assertThat(fold.fold("пaхтa")).hasToString("paxta"); // Latin a
    }

    @Property
    void anyTextIsFolded(@ForAll String text) {
        assertThat(fold.fold(text).length()).isBetween(0, 3 * text.length());
    }
}
