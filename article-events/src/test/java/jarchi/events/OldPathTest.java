package jarchi.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OldPathTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    https://old.uz/ru/news/5/?a=1&b=2#top | /ru/news/5?a=1&b=2
                    //old.uz/ru/news/5                    | /ru/news/5
                    /ru/news/5///                         | /ru/news/5
                    /%D0%BD%d0%be                         | /но
                    /но                                   | /но
                    http://old.uz/?p=12                   | /?p=12
                    /a+b                                  | /a+b
                    /100%                                 | /100%
                    """)
    void everySpellingBecomesOne(String written, String path) {
        assertThat(OldPath.of(written)).hasValue(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "https://old.uz/", "https://old.uz", "news/5", "mailto:a@b.uz", "/a%00b", "/#top"})
    void whatIsNoArticlesPlaceIsNone(String written) {
        assertThat(OldPath.of(written)).isEmpty();
    }

    @Test
    void anEndlessAddressIsNone() {
        assertThat(OldPath.of("/" + "a".repeat(OldPath.LONGEST - 1))).isPresent();
        assertThat(OldPath.of("/" + "a".repeat(OldPath.LONGEST))).isEmpty();
    }
}
