package jarchi.stack.command;

import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.Language;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SampleNewsTest {
    private static final JsonMapper JSON = new JsonMapper();

    static Stream<String> names() {
        return SampleNews.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachSampleIsWholeInAllLanguages(String name) {
        JsonNode article = JSON.readTree(SampleNews.read(name));

        assertThat(article.path("category").asString()).isNotBlank();
        for (Language language : Language.values()) {
            JsonNode text = article.path("languages").path(language.tag());
            assertThat(article.path("source").path(language.tag()).asString()).isNotBlank();
            assertThat(text.path("title").asString()).isNotBlank().hasSizeLessThanOrEqualTo(300);
            assertThat(text.path("summary").asString()).isNotBlank();
            assertThat(text.path("body").asString()).startsWith("<p>").endsWith("</p>");
        }
        assertThat(paragraphs(article)).as("paragraphs in each language").hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachLanguageKeepsToItsLetters(String name) {
        JsonNode languages = JSON.readTree(SampleNews.read(name)).path("languages");

        assertThat(languages.path("uz-Latn").toString())
                .doesNotContainPattern("\\p{IsCyrillic}|[oOgG][‘’'`]|\\p{L}[’'`]\\p{L}");
        assertThat(languages.path("uz-Cyrl").path("body").asString())
                .doesNotContainPattern("[щыЩЫ]|\\p{IsCyrillic}[a-z]|[a-z]\\p{IsCyrillic}");
        assertThat(languages.path("en").toString()).doesNotContainPattern("\\p{IsCyrillic}");
    }

    @Test
    void theFirstArticleHasTheWordsThatReadersLookFor() {
        JsonNode languages =
                JSON.readTree(SampleNews.read(SampleNews.names().getFirst())).path("languages");

        assertThat(languages.path("uz-Latn").path("body").asString())
                .contains("Toshkent", "texnopark", "IT Park", "13-fevral");
        assertThat(languages.path("uz-Cyrl").path("body").asString())
                .contains("Тошкент", "технопарк", "IT Park", "13 февраль");
        assertThat(languages.path("ru").path("body").asString())
                .contains("Ташкент", "технопарк", "IT Park", "13 февраля");
        assertThat(languages.path("en").path("body").asString())
                .contains("Tashkent", "technopark", "IT Park", "February 13");
    }

    private static List<Long> paragraphs(JsonNode article) {
        return Arrays.stream(Language.values())
                .map(language -> article.path("languages")
                        .path(language.tag())
                        .path("body")
                        .asString())
                .map(body -> body.lines()
                        .flatMap(line -> Arrays.stream(line.split("<p>")))
                        .count())
                .distinct()
                .toList();
    }
}
