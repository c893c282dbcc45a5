package jarchi.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OverridesTest {
    @Test
    void winOverRuleListAndForeignWords() {
        var overrides =
                Overrides.of(Map.of("sirk", "сирк", "toshkent", "ташкент", "Google", "Гугл", "o'zbek", "узбек"));
        assertThat(UzbekScript.CYRILLIC
                        .write("Sirk, TOSHKENT, Google, oʻzbek", overrides)
                        .text())
                .isEqualTo("Сирк, ТАШКЕНТ, Гугл, узбек");
    }

    @Test
    void holdForInflectedForms() {
        var overrides = Overrides.of(Map.of("Geyts", "Гейц", "Artel", "Artel"));
        assertThat(UzbekScript.CYRILLIC
                        .write("Geytsning, Artelda, artel", overrides)
                        .text())
                .isEqualTo("Гейцнинг, Artelда, артель");
    }

    @Test
    void holdIntoBothLatins() {
        var overrides = Overrides.of(Map.of("Шелл", "Shell"));
        assertThat(UzbekScript.LATIN_1995.write("Шеллда", overrides).text()).isEqualTo("Shellda");
        assertThat(UzbekScript.LATIN_2026.write("Шеллнинг иши", overrides).text())
                .isEqualTo("Shellning işi");
    }

    @Test
    void putNoCyrillicIntoLatin() {
        var overrides = Overrides.of(Map.of("sirk", "цирк"));
        assertThat(UzbekScript.LATIN_2026.write("sirk şahri", overrides).text()).isEqualTo("sirk şahri");
    }
}
