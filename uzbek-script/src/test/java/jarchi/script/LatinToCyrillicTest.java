package jarchi.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatinToCyrillicTest {
    @ParameterizedTest
    @CsvSource({
        "oʻzbek tili, ўзбек тили",
        "choʻl bogʻi, чўл боғи",
        "shahar; ishchi; boshchiligida, шаҳар; ишчи; бошчилигида",
        "yoʻl; yoʻq; oyoʻl, йўл; йўқ; ойўл",
        "yangi; yulduz; yosh; yer, янги; юлдуз; ёш; ер",
        "tayyor; dunyo; buyuk, тайёр; дунё; буюк",
        "yigit; uyi; boy, йигит; уйи; бой"
    })
    void lettersOfTheAlphabet(String latin, String cyrillic) {
        assertThat(cyrillic(latin)).isEqualTo(cyrillic);
    }

    @ParameterizedTest
    @CsvSource({
        "sanʼat; qatʼiy; eʼlon; sheʼr, санъат; қатъий; эълон; шеър",
        "moʻjiza; moʻtadil; moʻtabar, мўъжиза; мўътадил; мўътабар",
        "asʼhob; Isʼhoqning, асҳоб; Исҳоқнинг",
        "Ishoq; ashobi, Исҳоқ; асҳоби"
    })
    void tutuq(String latin, String cyrillic) {
        assertThat(cyrillic(latin)).isEqualTo(cyrillic);
    }

    @ParameterizedTest
    @CsvSource({
        "eʼtibor; ekin; sezgi, эътибор; экин; сезги",
        "aeroport; poema; duet, аэропорт; поэма; дуэт",
        "Yevropa; poyezd; qayerda, Европа; поезд; қаерда",
        "dieta; patsiyent; Diego, диета; пациент; Диего",
        "Mirziyoyev; Mirziyoev; Isaev, Мирзиёев; Мирзиёев; Исаев",
        "obyekt; subyekti; inyeksiya; syezdda, объект; субъекти; инъекция; съездда",
        "premyera; kompyuter; Vyetnam; Pyer, премьера; компьютер; Вьетнам; Пьер",
        "mer; meri; ser, мэр; мэри; сэр"
    })
    void eAndYe(String latin, String cyrillic) {
        assertThat(cyrillic(latin)).isEqualTo(cyrillic);
    }

    @ParameterizedTest
    @CsvSource({
        "konstitutsiya; litsey; meditsina, конституция; лицей; медицина",
        "aksiya; funksiya; korrupsiya; konferensiyada, акция; функция; коррупция; конференцияда",
        "pensiya; versiya; sessiya; komissiya, пенсия; версия; сессия; комиссия",
        "sirk; sirkda; sement; Shveysariya, цирк; циркда; цемент; Швейцария",
        "ketsa; ketsin; aytsinlar; etsak; ketsinmi, кетса; кетсин; айтсинлар; этсак; кетсинми",
        "baxtsiz; sifatsizligi; mehnatsevar; siyosatshunos, бахтсиз; сифатсизлиги; меҳнатсевар; сиёсатшунос",
        "tsunami; Donetsk; Irkutskda, цунами; Донецк; Иркутскда"
    })
    void sAndTs(String latin, String cyrillic) {
        assertThat(cyrillic(latin)).isEqualTo(cyrillic);
    }

    @ParameterizedTest
    @CsvSource({
        "sentabr; sentabrda; 1-sentabrdan, сентябрь; сентябрда; 1-сентябрдан",
        "budjet; budjeti; byudjetning, бюджет; бюджети; бюджетнинг",
        "avtomobil; avtomobillar; avtomobilsozlik, автомобиль; автомобиллар; автомобилсозлик",
        "rol; roli; film; filmlar, роль; роли; фильм; фильмлар",
        "yubiley; Sergey; Sankt-Peterburg, юбилей; Сергей; Санкт-Петербург",
        "Nyu-Yorkda; rayonlar; batalyon; mayor, Нью-Йоркда; районлар; батальон; майор",
        "singari; seriya; sintez; uzum, сингари; серия; синтез; узум"
    })
    void wordsOfTheList(String latin, String cyrillic) {
        assertThat(cyrillic(latin)).isEqualTo(cyrillic);
    }

    @ParameterizedTest
    @CsvSource({
        "SHAHAR; Shahar; SHavkat, ШАҲАР; Шаҳар; Шавкат",
        "AQSH; AQSh; AQSHda; MChJ, АҚШ; АҚШ; АҚШда; МЧЖ",
        "YANGI; Yangi; YaIM; YeI; YI, ЯНГИ; Янги; ЯИМ; ЕИ; ЕИ",
        "Oʻzbekiston; OʻZBEKISTON, Ўзбекистон; ЎЗБЕКИСТОН",
        "SIRK; Sirk; SIRKda; AKSIYA, ЦИРК; Цирк; ЦИРКда; АКЦИЯ",
        "SANʼAT; Aʼlo; KONSTITUTSIYA, САНЪАТ; Аъло; КОНСТИТУЦИЯ",
        "GES; IES; iesda; IEMga; UNESCO; NATO; BMT, ГЭС; ИЭС; иэсда; ИЭМга; ЮНЕСКО; НАТО; БМТ"
    })
    void caseOfLetters(String latin, String cyrillic) {
        assertThat(cyrillic(latin)).isEqualTo(cyrillic);
    }

    @Test
    void everyLookAlikeApostrophe() {
        for (char apostrophe : "\u02BB\u02BC\u2018\u2019\u201B'`\u00B4\u2032\u02B9\u02BD\u055A\uFF07".toCharArray()) {
            String latin = "o'zbek tog'da san'at as'hob".replace('\'', apostrophe);
            assertThat(cyrillic(latin)).isEqualTo("ўзбек тоғда санъат асҳоб");
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "‘foto’ va tog‘, ‘фото’ ва тоғ",
                "'quti'; 'bog'', 'қути'; 'боғ'",
                "“togʻ” (bogʻ), “тоғ” (боғ)",
                "ministrlar' uyi, министрлар' уйи"
            })
    void quotationMarksAreNoLetters(String latin, String cyrillic) {
        assertThat(cyrillic(latin)).isEqualTo(cyrillic);
    }

    @Test
    void theLatinOf2026IsReadToo() {
        assertThat(cyrillic("Özbekiston şahri, ğalaba, çöl, ŞAHAR, asʼhob"))
                .isEqualTo("Ўзбекистон шаҳри, ғалаба, чўл, ШАҲАР, асҳоб");
    }

    private static String cyrillic(String latin) {
        return UzbekScript.CYRILLIC.write(latin).text();
    }
}
