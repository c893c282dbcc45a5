package jarchi.index.site;

import static org.assertj.core.api.Assertions.assertThat;

import jarchi.analysis.query.QuerySyntaxException.Problem;
import jarchi.events.ArticleId;
import jarchi.events.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words, dates and addresses of the pages. */
class WordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"messages_uz_Cyrl", "messages_ru", "messages_en"})
    void everyLanguageHasEveryWord(String bundle) throws IOException {
        assertThat(words(bundle).keySet()).isEqualTo(words("messages").keySet());
        assertThat(words(bundle).values()).noneMatch(word -> word.toString().isBlank());
    }

    @Test
    void everyProblemOfASearchHasWords() throws IOException {
        for (Problem problem : Problem.values()) {
            assertThat(words("messages")).containsKey("mistake.query." + problem);
        }
    }

    @Test
    void uzbekLatinIsWrittenWithTheLettersOfItsLaw() throws IOException {
        assertThat(words("messages").values()).noneMatch(word -> word.toString().matches(".*[gGoO]['‘’`].*"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    uz-Latn | 2020-02-13T04:00:00Z | 2020-yil 13-fevral, 09:00
                    uz-Cyrl | 2020-02-13T04:00:00Z | 2020 йил 13 феврал, 09:00
                    ru      | 2020-02-13T04:00:00Z | 13 февраля 2020 года, 09:00
                    en      | 2020-02-13T04:00:00Z | 13 February 2020, 09:00
                    uz-Latn | 2025-12-31T19:00:00Z | 2026-yil 1-yanvar, 00:00
                    uz-Cyrl | 2026-09-01T00:00:00Z | 2026 йил 1 сентябр, 05:00
                    uz-Latn | 2026-09-01T00:00:00Z | 2026-yil 1-sentabr, 05:00
                    """)
    void aDateIsWrittenAsItsLanguageWritesIt(String tag, String instant, String date) {
        var words = new ResourceBundleMessageSource();
        words.setBasename("messages");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);

        assertThat(new NewsDates(words)
                        .dateAndTime(Instant.parse(instant), Language.ofTag(tag).locale()))
                .isEqualTo(date);
    }

    @Test
    void anAddressIsReadBackAsItWasWritten() {
        var link = new ArticleLink(Language.RU, "novyi-most", new ArticleId("7m3kq9x2vd4t"));
        var bare = new ArticleLink(Language.EN, "", new ArticleId("7m3kq9x2vd4t"));

        assertThat(link.path()).isEqualTo("/ru/news/novyi-most-7m3kq9x2vd4t");
        assertThat(ArticleLink.parse("ru", "novyi-most-7m3kq9x2vd4t")).hasValue(link);
        assertThat(ArticleLink.parse("en", "7m3kq9x2vd4t")).hasValue(bare);
    }

    @ParameterizedTest
    @CsvSource({"de, a-7m3kq9x2vd4t", "ru, a7m3kq9x2vd4t", "ru, a-7m3kq9x2vd4", "ru, a-7M3KQ9X2VD4T", "ru, ''"})
    void whatIsNoAddressIsRefused(String language, String name) {
        assertThat(ArticleLink.parse(language, name)).isEmpty();
    }

    private static Properties words(String bundle) throws IOException {
        var words = new Properties();
        var file = Objects.requireNonNull(WordsTest.class.getResourceAsStream("/" + bundle + ".properties"));
        try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}
