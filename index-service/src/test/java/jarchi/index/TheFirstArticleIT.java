package jarchi.index;

import static jarchi.index.newsroom.Reader.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.Language;
import jarchi.events.Translation;
import jarchi.index.newsroom.AnArticle;
import jarchi.index.newsroom.Newsroom;
import jarchi.index.newsroom.Reader;
import jarchi.index.newsroom.WithRealServers;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The article on technoparks is found in either script, and the found words are marked in the one that is read. */
@WithRealServers
class TheFirstArticleIT {
    private static final AnArticle TECHNOPARKS = AnArticle.of(technoparks());
    private static boolean published;

    @LocalServerPort
    int port;

    private Reader reader = new Reader(0);

    @BeforeEach
    void publishOnce() {
        reader = new Reader(port);
        if (!published) {
            Newsroom.publish(TECHNOPARKS.published());
            published = true;
        }
        eventually(() ->
                reader.idsFound("q", "Mirziyoyev").contains(TECHNOPARKS.id().value()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Тошкент     | uz-Latn | Toshkent
                    Тошкент     | uz-Cyrl | Тошкент
                    toshkent    | uz-Latn | Toshkent
                    toshkent    | uz-Cyrl | Тошкент
                    технопарк   | uz-Latn | exnopark
                    технопарк   | uz-Cyrl | ехнопарк
                    технопарк   | ru      | ехнопарк
                    texnopark   | uz-Latn | exnopark
                    texnopark   | uz-Cyrl | ехнопарк
                    technopark  | en      | echnopark
                    "IT Park"   | uz-Latn | IT
                    "IT Park"   | uz-Cyrl | IT
                    "IT Park"   | ru      | IT
                    "IT Park"   | en      | IT
                    Ташкент     | ru      | Ташкент
                    Тошкент     | en      | Tashkent
                    """)
    void isFoundAndMarked(String words, String language, String marked) {
        JsonNode item = theArticle("q", words, "lang", language);

        assertThat(item.get("language").asString()).isEqualTo(language);
        assertThat(item.get("titleHighlighted").asString() + item.get("snippet").asString())
                .containsPattern("<mark>[^<]*" + marked + "[^<]*</mark>");
    }

    @ParameterizedTest
    @CsvSource({"texnopark, en", "technopark, ru"})
    void isNotFoundWhereTheWordIsNot(String words, String language) {
        assertThat(reader.idsFound("q", words, "lang", language))
                .doesNotContain(TECHNOPARKS.id().value());
    }

    @ParameterizedTest
    @CsvSource({"Тошкент, uz-Latn, uz-Latn", "toshkent, uz-Cyrl, uz-Cyrl", "technopark, ru, ru", "Ташкент, en, en"})
    void isShownInTheReadersLanguageWhateverItIsFoundBy(String words, String ui, String shown) {
        assertThat(theArticle("q", words, "ui", ui).get("language").asString()).isEqualTo(shown);
    }

    private JsonNode theArticle(String... parameters) {
        return reader.found(parameters)
                .get("items")
                .valueStream()
                .filter(item ->
                        item.get("id").asString().equals(TECHNOPARKS.id().value()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not found by " + String.join(" ", parameters)));
    }

    private static Map<Language, Translation> technoparks() {
        try (InputStream file = TheFirstArticleIT.class.getResourceAsStream("/technoparks.json")) {
            Map<Language, Translation> languages = new HashMap<>();
            JsonMapper.shared()
                    .readTree(Objects.requireNonNull(file))
                    .get("languages")
                    .properties()
                    .forEach(entry -> languages.put(
                            Language.ofTag(entry.getKey()),
                            new Translation(
                                    entry.getValue().get("title").asString(),
                                    entry.getValue().get("summary").asString(),
                                    entry.getValue().get("body").asString(),
                                    "technoparks",
                                    false)));
            return languages;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
