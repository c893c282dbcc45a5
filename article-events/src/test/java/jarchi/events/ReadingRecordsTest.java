package jarchi.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadingRecordsTest {
    private final EventRecord published =
            EventExamples.named("article-published.json").record();

    @Test
    void anUnknownTypeIsNewsFromTheFuture() {
        assertThat(ArticleEvents.read(withHeader("ce_type", "news.article.embargoed.v1")))
                .isEqualTo(new Incoming.UnknownType("news.article.embargoed.v1"));
    }

    @Test
    void anUnknownFieldIsPassedOver() {
        EventRecord future =
                EventExamples.named("article-published-from-the-future.json").record();

        assertThat(ArticleEvents.read(future)).isInstanceOf(Incoming.Event.class);
    }

    @Test
    void aNullValueErasesTheArticle() {
        assertThat(ArticleEvents.read(new EventRecord("7m3kq9x2vd4t", Map.of(), null)))
                .isEqualTo(new Incoming.Erasure(new ArticleId("7m3kq9x2vd4t")));
    }

    @Test
    void whatIsNotJsonIsNotAnEvent() {
        assertThat(causeOf(withBody("not { json"))).contains("not the JSON of this type");
    }

    @Test
    void theWordNullInTheBodyIsNotAnEvent() {
        assertThat(causeOf(withBody("null"))).contains("the body");
    }

    @Test
    void aRecordWithoutATypeIsNotAnEvent() {
        assertThat(causeOf(new EventRecord("7m3kq9x2vd4t", Map.of(), bytes("{}"))))
                .contains("ce_type");
    }

    @Test
    void aMissingFieldIsNamed() {
        assertThat(causeOf(withBody("{\"articleId\":\"7m3kq9x2vd4t\",\"version\":1}")))
                .contains("majorVersion");
    }

    @Test
    void aLanguageThatIsNoneOfOursIsNotAnEvent() {
        assertThat(causeOf(withBody(body().replace("\"uz-Latn\"", "\"kaa\"")))).isNotEmpty();
    }

    @Test
    void aKeyThatIsNotTheArticlesIdIsNotAnEvent() {
        assertThat(causeOf(new EventRecord("000000000000", published.headers(), published.value())))
                .contains("is not the article's id");
    }

    @Test
    void aRecordWithNeitherKeyNorValueIsNotAnEvent() {
        assertThat(causeOf(new EventRecord(null, Map.of(), null))).contains("key");
    }

    @Test
    void aMajorVersionAboveTheVersionIsNotAnEvent() {
        assertThat(causeOf(withBody(body().replace("\"majorVersion\":1", "\"majorVersion\":2"))))
                .contains("majorVersion");
    }

    private static @Nullable String causeOf(EventRecord message) {
        return ((Incoming.NotAnEvent) ArticleEvents.read(message)).cause();
    }

    private String body() {
        return new String(Objects.requireNonNull(published.value()), StandardCharsets.UTF_8);
    }

    private EventRecord withBody(String body) {
        return new EventRecord(published.key(), published.headers(), bytes(body));
    }

    private EventRecord withHeader(String name, String value) {
        var headers = new HashMap<>(published.headers());
        headers.put(name, value);
        return new EventRecord(published.key(), headers, published.value());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
