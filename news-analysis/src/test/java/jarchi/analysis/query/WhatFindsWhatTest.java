package jarchi.analysis.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, dates, addresses, abbreviations and names as readers type them and as articles write them. */
class WhatFindsWhatTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "13-fevral          | uz-Latn | 13 fevral kuni",
                "13 fevral          | uz-Latn | 13-fevralda",
                "13-fevral          | uz-Cyrl | 13 февралда",
                "13-fevral          | ru      | 13 февраля 2026 года",
                "13-февраля         | uz-Latn | 13-fevral",
                "13-fevral          | en      | February 13, 2026",
                "9-may              | en      | on 9 May",
                "2026-yil           | uz-Cyrl | 2026 йилда",
                "1,5                | ru      | в 1.5 раза",
                "1.5                | uz-Latn | 1,5 foiz",
                "13.02.2026         | uz-Latn | 13.02.2026 kuni",
                "PQ-123             | uz-Latn | PQ–123-son qaror",
                "ПҚ-123             | uz-Latn | PQ-123-sonli",
                "PQ-123             | ru      | № ПП-123",
                "PF-5953            | uz-Cyrl | ПФ-5953",
                "PF-5953            | ru      | Указ УП-5953",
                "№5953              | uz-Latn | PF-5953",
                "COVID-19           | ru      | COVID-19",
                "5G                 | uz-Latn | 5G tarmogʻi",
                "F-16               | en      | F-16s and F-16 jets"
            })
    void aNumberOrDateIsFoundAsItIsWritten(String typed, String language, String written) {
        assertThat(new OneArticle(language, written).isFoundBy(typed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "13-fevral | uz-Latn | 13-martda, 14-fevralda",
                "PQ-123    | uz-Latn | PQ-1234, PF-123",
                "PQ-123    | ru      | УП-123",
                "май       | en      | it may rain",
                "PF-60     | en      | prices went up 60 percent",
                "123       | uz-Latn | 1234"
            })
    void anotherNumberIsNotFound(String typed, String language, String written) {
        assertThat(new OneArticle(language, written).isFoundBy(typed)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#Toshkent          | uz-Latn | Toshkentda",
                "Toshkent           | uz-Latn | #Toshkent",
                "Oʻzbekiston        | uz-Latn | #Yangi_Oʻzbekiston",
                "#Yangi_Oʻzbekiston | uz-Latn | Yangi Oʻzbekistonni",
                "@kun_uz            | ru      | канал @kun_uz",
                "info@gov.uz        | uz-Latn | manzil: info@gov.uz.",
                "gov.uz             | en      | write to info@gov.uz",
                "my.gov.uz          | uz-Latn | https://my.gov.uz/oz",
                "gov.uz             | uz-Latn | (my.gov.uz)",
                "lex.uz             | ru      | https://lex.uz/docs/123",
                "Mirziyoyev         | uz-Latn | Sh.Mirziyoyevning",
                "Qodiriy            | uz-Cyrl | А.Қодирий",
                "keyin              | uz-Latn | Tugadi.Keyin boshlandi"
            })
    void anAddressOrHashtagIsFoundByItsWords(String typed, String language, String written) {
        assertThat(new OneArticle(language, written).isFoundBy(typed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "елка       | ru | Ёлки",
                "актёры     | ru | актеров",
                "ИКТ        | ru | в сфере ИКТ",
                "нато       | ru | НАТО",
                "Каримов    | ru | Каримова",
                "Каримовой  | ru | Каримовым",
                "остров     | ru | острова",
                "технопарк  | ru | технопарков",
                "Emirates   | en | the Emirates’ airline",
                "school     | en | schools",
                "Navoi      | en | Navoi’s"
            })
    void aFormOfAWordIsFoundByAnother(String typed, String language, String written) {
        assertThat(new OneArticle(language, written).isFoundBy(typed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "emirate  | en | Emirates",
                "фиф      | ru | ФИФА",
                "наводить | ru | Навои",
                "time     | en | The Times",
                "MIDA     | ru | МИД"
            })
    void aNameOrAbbreviationIsNoFormOfAWord(String typed, String language, String written) {
        assertThat(new OneArticle(language, written).isFoundBy(typed)).isFalse();
    }
}
