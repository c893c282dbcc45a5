package jarchi.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotUzbekTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://gov.uz/yangiliklar?id=1&til=uz",
                "www.lex.uz",
                "my.gov.uz",
                "Kun.uz",
                "matbuot@vazirlik.uz",
                "@toshkent_shahri",
                "#Yangilik",
                "hujjat_2026.pdf",
                "qaror.docx",
                "news_articles",
                "a=b",
                "XXI",
                "XX–XXI",
                "IV",
                "5G",
                "A4",
                "COVID-19",
                "iPhone 15",
                "Google",
                "Wall Street Journal",
                "The New York Times",
                "IT Park",
                "Washington Post",
                "BBC",
                "WHO",
                "Atatürk",
                "Charlie",
                "selfie",
                "Industries",
                "Spiegel",
                "ielts"
            })
    void staysAsItIs(String text) {
        assertThat(UzbekScript.CYRILLIC.write(text).text()).isEqualTo(text);
        assertThat(UzbekScript.LATIN_2026.write(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "IT Park rezidentlari, IT Park резидентлари",
        "Facebookda; Google’ning; Twitter‘dagi, Facebookда; Google’нинг; Twitter‘даги",
        "Charlie’ga; Elviening; IELTSdan, Charlie’га; Elvieнинг; IELTSдан",
        "gov.uzda; my.gov.uz’ga, gov.uzда; my.gov.uz’га",
        "(info@gov.uz) manzili, (info@gov.uz) манзили",
        "XXI asr; XX asrning, XXI аср; XX асрнинг",
        "5G tarmogʻi, 5G тармоғи",
        "DXX va IIV, ДХХ ва ИИВ",
        "I. Karimov; V.Putin; S.I., И. Каримов; В.Путин; С.И.",
        "100 km/soat; 20 kg, 100 км/соат; 20 кг",
        "Telegram va telegramma, Telegram ва телеграмма"
    })
    void whatIsUzbekBesideItIsWritten(String latin, String cyrillic) {
        assertThat(UzbekScript.CYRILLIC.write(latin).text()).isEqualTo(cyrillic);
    }

    @ParameterizedTest
    @CsvSource({"Facebookда; Google’нинг, Facebookda; Google’ning", "ХХI аср; XIX, XXI asr; XIX"})
    void andBack(String cyrillic, String latin) {
        assertThat(UzbekScript.LATIN_1995.write(cyrillic).text()).isEqualTo(latin);
    }
}
