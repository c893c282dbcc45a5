package jarchi.ingest.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource({
        "bor, бор, йўқ",
        "keldi, келди, кетди",
        "va, ва, ҳам",
        "ketsa, кетса, кеса",
        "yer, ер, эр",
        "ot, от, ўт",
        "shox, шох, шоҳ",
        "олди, oldi, soldi",
        "Microsoft, Microsoft, Олма"
    })
    void anotherWordIsNoSpelling(String source, String made, String written) {
        assertThat(Spelling.isOfOneWord(source, made, written)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "abzats, абзатс, абзац",
        "kvarts, квартс, кварц",
        "pitsa, питса, пицца",
        "Donetsk, Донецк, Донетск",
        "premera, премера, премьера",
        "sanat, санат, санъат",
        "poema, поэма, поема",
        "aktual, актуал, актюал",
        "Tulpor, Тулпор, ТУЛПОР",
        "Microsoft, Microsoft, Майкрософт",
        "Facebookda, Facebookда, Фейсбукда",
        "Geyts, Гейтс, Geyts",
        "сентябрь, sentabr, sentyabr",
        "конституция, konstitutsiya, konstitusiya"
    })
    void whatNoRuleCanTellIsSpelling(String source, String made, String written) {
        assertThat(Spelling.isOfOneWord(source, made, written)).isTrue();
    }
}
