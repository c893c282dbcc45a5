package jarchi.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CyrillicToLatinTest {
    @ParameterizedTest
    @CsvSource({
        "Ўзбекистон; чўл; боғ, Oʻzbekiston; choʻl; bogʻ",
        "Европа; поезд; объект; премьера; кеча, Yevropa; poyezd; obyekt; premyera; kecha",
        "ёш; юлдуз; янги; дунё, yosh; yulduz; yangi; dunyo",
        "конституция; лицей; цирк; акция, konstitutsiya; litsey; sirk; aksiya",
        "абзац; марганец; боцман, abzas; marganes; bosman",
        "санъат; эълон; меъёр; мўъжиза, sanʼat; eʼlon; meʼyor; moʻjiza",
        "Исҳоқ; асҳоби, Isʼhoq; asʼhobi",
        "сентябрь; сентябрда; октябргача; бюджети, sentabr; sentabrda; oktabrgacha; budjeti",
        "батальон; компьютер; фильм; съёмка; адъютант, batalyon; kompyuter; film; syomka; adyutant",
        "Нью-Йорк; район; майор, Nyu-York; rayon; mayor",
        "цунами; ЕИ; ЕИга; ИЭС; иэсда; габриэль, sunami; YI; YIga; IES; iesda; gabriel"
    })
    void rulesAndList(String cyrillic, String latin) {
        assertThat(UzbekScript.LATIN_1995.write(cyrillic).text()).isEqualTo(latin);
    }

    @ParameterizedTest
    @CsvSource({
        "ШАҲАР; Шаҳар; АҚШ; АҚШда, SHAHAR; Shahar; AQSH; AQSHda",
        "ЁШЛАР; Ёшлар; ЮНЕСКО; Я, YOSHLAR; Yoshlar; YUNESKO; Ya",
        "Ш. Мирзиёев; Ю. Ё., Sh. Mirziyoyev; Yu. Yo.",
        "ЦИРК; Цирк; КОНСТИТУЦИЯ, SIRK; Sirk; KONSTITUTSIYA",
        "МЧЖ; ЎзЛиДеП, MCHJ; OʻzLiDeP"
    })
    void caseOfLetters(String cyrillic, String latin) {
        assertThat(UzbekScript.LATIN_1995.write(cyrillic).text()).isEqualTo(latin);
    }

    @ParameterizedTest
    @CsvSource({"шаҳар; чўл; ғалаба; Исҳоқ, şahar; çöl; ğalaba; Isʼhoq", "ШАҲАР; АҚШда; Ш., ŞAHAR; AQŞda; Ş."})
    void intoTheLatinOf2026(String cyrillic, String latin) {
        assertThat(UzbekScript.LATIN_2026.write(cyrillic).text()).isEqualTo(latin);
    }
}
