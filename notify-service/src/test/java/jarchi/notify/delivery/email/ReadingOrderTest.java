package jarchi.notify.delivery.email;

import static jarchi.events.Language.EN;
import static jarchi.events.Language.RU;
import static jarchi.events.Language.UZ_CYRL;
import static jarchi.events.Language.UZ_LATN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingOrderTest {
    @Test
    void theChosenLanguageComesFirst() {
        assertThat(ReadingOrder.best(EN, Map.of(EN, 1, RU, 1, UZ_LATN, 1))).isEqualTo(EN);
    }

    @Test
    void anUzbekReaderRathersTheOtherScriptThanAnotherLanguage() {
        assertThat(ReadingOrder.best(UZ_LATN, Map.of(EN, 1, RU, 1, UZ_CYRL, 1))).isEqualTo(UZ_CYRL);
        assertThat(ReadingOrder.best(UZ_CYRL, Map.of(EN, 1, RU, 1, UZ_LATN, 1))).isEqualTo(UZ_LATN);
        assertThat(ReadingOrder.best(UZ_LATN, Map.of(EN, 1, RU, 1))).isEqualTo(RU);
    }

    @Test
    void anyLanguageIsBetterThanNone() {
        assertThat(ReadingOrder.best(EN, Map.of(UZ_CYRL, 1))).isEqualTo(UZ_CYRL);
    }
}
