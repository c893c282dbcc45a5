package jarchi.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.Language;
import jarchi.script.UzbekScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            UZ_LATN | Oʻzbekiston va gʻalaba: sanʼat | ozbekiston-va-galaba-sanat
            UZ_LATN | O'zbekiston va g‘alaba         | ozbekiston-va-galaba
            UZ_LATN | Özbekiston, ğalaba, şahar, çöl | ozbekiston-galaba-shahar-chol
            UZ_LATN | Shahar va choʻl                | shahar-va-chol
            UZ_CYRL | Ўзбекистон ва ғалаба           | ozbekiston-va-galaba
            UZ_CYRL | Европа ва поезд: шаҳримиз      | yevropa-va-poyezd-shahrimiz
            UZ_CYRL | Конституция ва цирк, қонун     | konstitutsiya-va-sirk-qonun
            UZ_CYRL | Қишлоқ хўжалиги                | qishloq-xojaligi
            RU      | Хозяйство, щедрость, объект    | khoziaistvo-shchedrost-obekt
            RU      | Ёлка и подъезд № 5             | elka-i-podezd-5
            EN      | Café “IT Park” opens – 2026!   | cafe-it-park-opens-2026
            EN      | 日本                           | news
            RU      | !!!                            | news
            """)
    void readsLikeTheTitle(Language language, String title, String slug) {
        assertThat(Slug.of(language, title)).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Oʻzbekiston gʻalabasi: sanʼat",
                "Isʼhoqning asʼhobi",
                "SHAHAR VA CHOʻL",
                "AQSHda Chevrolet",
                "ishchi, shchi"
            })
    void isTheSameInEitherLatin(String title) {
        String young = UzbekScript.LATIN_2026.write(title).text();

        assertThat(Slug.of(Language.UZ_LATN, young)).isEqualTo(Slug.of(Language.UZ_LATN, title));
    }

    @Test
    void isCutBetweenWords() {
        String slug = Slug.of(Language.EN, "word ".repeat(60));

        assertThat(slug).hasSizeLessThanOrEqualTo(80).endsWith("word").startsWith("word-word");
    }

    @Test
    void aVeryLongWordIsCutAnyway() {
        assertThat(Slug.of(Language.EN, "x".repeat(300))).isEqualTo("x".repeat(80));
    }
}
