package jarchi.script;

import static org.assertj.core.api.Assertions.assertThat;

import jarchi.script.Stranger.Kind;
import org.junit.jupiter.api.Test;

class StrangersTest {
    @Test
    void cyrillicInLatin() {
        // the a of the third word is Cyrillic
        assertThat(UzbekScript.LATIN_1995.strangers("shahar тест sаlom, https://xn--тест.uz"))
                .containsExactly(new Stranger(Kind.OTHER_SCRIPT, 7, 11), new Stranger(Kind.MIXED_SCRIPTS, 12, 17));
    }

    @Test
    void latinInCyrillic() {
        // the first o is Latin
        assertThat(UzbekScript.CYRILLIC.strangers("Тoшкент shahri"))
                .containsExactly(new Stranger(Kind.MIXED_SCRIPTS, 0, 7), new Stranger(Kind.OTHER_SCRIPT, 8, 14));
    }

    @Test
    void whatIsWrittenInLatinAnywhereIsAtHome() {
        assertThat(UzbekScript.CYRILLIC.strangers(
                        "XX аср, Google’да, Facebookда, 5G, COVID-19, IT Park, IT-парк, a@b.uz"))
                .isEmpty();
        assertThat(UzbekScript.LATIN_2026.strangers("XX asr, Googleʼda, şahar")).isEmpty();
    }
}
