package jarchi.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NewsFieldsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T05:00:00.123Z");

    @Test
    void theMonitorSeesEachLanguageStemmedAndExact() {
        var document = NewsFields.luceneDocument(
                "economy", NOW, Map.of("ru", new ArticleText("Заголовок", "Кратко", "Текст"), "en", english()));

        assertThat(document.getValues(NewsFields.LANGUAGES)).containsExactlyInAnyOrder("ru", "en");
        assertThat(document.getValues(NewsFields.CATEGORY)).containsExactly("economy");
        assertThat(document.getValues("text.ru.all")).containsExactly("Заголовок", "Кратко", "Текст");
        assertThat(document.getValues("text.en.all.exact")).containsExactly("Title", "Short", "Text");
        assertThat(Arrays.stream(document.getFields(NewsFields.PUBLISHED_AT))
                        .map(field -> field.numericValue().longValue()))
                .containsExactly(NOW.toEpochMilli());
    }

    @Test
    void onlyUzbekIsLoose() {
        var document = NewsFields.luceneDocument("economy", NOW, Map.of("uz-Cyrl", english(), "ru", english()));

        assertThat(document.getValues("text.uz-Cyrl.all.loose")).containsExactly("Title", "Short", "Text");
        assertThat(document.getValues("text.ru.all.loose")).isEmpty();
    }

    @Test
    void noPhraseReachesFromOneValueIntoTheNext() {
        assertThat(NewsFields.analyzer().getPositionIncrementGap("text.ru.all")).isEqualTo(100);
        assertThat(NewsFields.analyzer().getPositionIncrementGap("text.en.all.exact"))
                .isEqualTo(100);
    }

    private static ArticleText english() {
        return new ArticleText("Title", "Short", "Text");
    }
}
