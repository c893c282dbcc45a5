package jarchi.ingest.article.web;

import static jarchi.ingest.ArticleJson.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import jarchi.ingest.Caller;
import jarchi.ingest.ReadLog;
import jarchi.ingest.RunningDesk;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadInputIT {
    private static RunningDesk desk;
    private static Caller editor;

    @BeforeAll
    static void open() {
        desk = RunningDesk.start();
        editor = desk.editor();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    static Stream<Arguments> badArticles() {
        return Stream.of(
                argumentSet("empty", "", 400, "body"),
                argumentSet("malformed", "{\"category\":", 400, "body"),
                argumentSet("not an object", "[]", 400, "body"),
                argumentSet("null", "null", 400, "body"),
                argumentSet("endlessly nested", "[".repeat(100_000), 400, "body"),
                argumentSet("trailing words", titled("x") + " {}", 400, "body"),
                argumentSet("a field twice", "{\"category\":\"sport\",\"category\":\"culture\"}", 400, "body"),
                argumentSet("unknown field", with("\"colour\":\"red\""), 400, "colour"),
                argumentSet("unknown field deep", language("en", "\"titel\":\"x\""), 400, "languages.en.titel"),
                argumentSet("a list as a word", with("\"category\":[\"sport\"]"), 400, "category"),
                argumentSet("a word as a list", with("\"topics\":\"it-park\""), 400, "topics"),
                argumentSet("a number as a title", language("en", "\"title\":5"), 400, "languages.en.title"),
                argumentSet("no category", languages("{\"en\":{\"title\":\"x\"}}"), 422, "category"),
                argumentSet("unknown category", with("\"category\":\"weather\""), 422, "category"),
                argumentSet("unknown priority", with("\"priority\":\"URGENT\""), 422, "priority"),
                argumentSet("no languages", "{\"category\":\"sport\"}", 422, "languages"),
                argumentSet("empty languages", with("\"languages\":{}"), 422, "languages"),
                argumentSet("unknown language", language("de", "\"title\":\"x\""), 422, "languages.de"),
                argumentSet("language in the wrong case", language("RU", "\"title\":\"x\""), 422, "languages.RU"),
                argumentSet("null language", with("\"languages\":{\"ru\":null}"), 422, "languages.ru.title"),
                argumentSet("missing title", language("ru", "\"body\":\"x\""), 422, "languages.ru.title"),
                argumentSet("blank title", language("ru", "\"title\":\"  \""), 422, "languages.ru.title"),
                argumentSet(
                        "long title",
                        language("en", "\"title\":\"" + "x".repeat(301) + "\""),
                        422,
                        "languages.en.title"),
                argumentSet(
                        "long summary",
                        language("en", "\"title\":\"t\",\"summary\":\"" + "x".repeat(1_001) + "\""),
                        422,
                        "languages.en.summary"),
                argumentSet(
                        "oversized body",
                        language("en", "\"title\":\"t\",\"body\":\"" + "x".repeat(1_000_001) + "\""),
                        422,
                        "languages.en.body"),
                argumentSet("NUL", language("en", "\"title\":\"a\\u0000b\""), 422, "languages.en.title"),
                argumentSet(
                        "half a surrogate pair", language("en", "\"title\":\"a\\ud800b\""), 422, "languages.en.title"),
                argumentSet("topic not a key", with("\"topics\":[\"IT Park\"]"), 422, "topics[0]"),
                argumentSet("null topic", with("\"topics\":[null]"), 422, "topics[0]"),
                argumentSet("long topic", with("\"topics\":[\"" + "x".repeat(51) + "\"]"), 422, "topics[0]"),
                argumentSet("too many topics", with("\"topics\":[" + many(21) + "]"), 422, "topics"),
                argumentSet("too many authors", with("\"authors\":[" + many(21) + "]"), 422, "authors"),
                argumentSet("long author", with("\"authors\":[\"" + "x".repeat(101) + "\"]"), 422, "authors[0]"),
                argumentSet("long region", with("\"region\":\"" + "x".repeat(51) + "\""), 422, "region"),
                argumentSet("long source", with("\"source\":{\"ru\":\"" + "x".repeat(201) + "\"}"), 422, "source.ru"),
                argumentSet("source in no language", with("\"source\":{\"xx\":\"y\"}"), 422, "source.xx"),
                argumentSet(
                        "more than 8 MB", language("en", "\"title\":\"" + "x".repeat(8_000_000) + "\""), 413, "body"));
    }

    @ParameterizedTest
    @MethodSource("badArticles")
    void isRefusedByFieldAndLeavesNothingBehind(String json, int status, String field) {
        long before = articles();

        var answer = editor.create(json);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
        assertThat(answer.fields()).contains(field);
        assertThat(articles()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("badArticles")
    void changesNothingThatIsThere(String json, int status, String field) {
        var good = editor.create(titled("Good"));

        assertThat(editor.change(good, json).status()).isEqualTo(status);

        assertThat(editor.read(good.id()).json()).isEqualTo(good.json());
    }

    static Stream<Arguments> badDeeds() {
        return Stream.of(
                argumentSet("correct without significance", "correct", "{}", "significance"),
                argumentSet("correct republished", "correct", "{\"significance\":\"REPUBLISH\"}", "significance"),
                argumentSet("major without a note", "correct", "{\"significance\":\"MAJOR\"}", "note"),
                argumentSet("major with an empty note", "correct", note("ru", " "), "note"),
                argumentSet("note in no language", "correct", note("xx", "y"), "note.xx"),
                argumentSet("long note", "correct", note("ru", "x".repeat(2_001)), "note.ru"),
                argumentSet("NUL in a note", "correct", note("ru", "a\\u0000"), "note.ru"),
                argumentSet("withdraw without a reason", "withdraw", "{}", "reason"),
                argumentSet(
                        "long reason", "withdraw", "{\"reason\":{\"en\":\"" + "x".repeat(2_001) + "\"}}", "reason.en"));
    }

    @ParameterizedTest
    @MethodSource("badDeeds")
    void aDeedIsRefusedByFieldToo(String deed, String json, String field) {
        var published = editor.publish(editor.create(titled("Public")));

        var answer = editor.send("POST", "/" + published.id() + "/" + deed, json, "If-Match", published.etag());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.fields()).containsExactly(field);
        assertThat(editor.read(published.id()).json()).isEqualTo(published.json());
    }

    @Test
    void publishingWithoutABodyIsRefused() {
        var draft = editor.create(language("en", "\"title\":\"t\",\"body\":\"<p> </p>\""));

        assertThat(editor.publish(draft).fields()).containsExactly("languages.en.body");
    }

    @Test
    void theLargestArticleFitsIntoTheLog() {
        String body = "\\\"".repeat(980_000);
        var texts = Stream.of("uz-Latn", "uz-Cyrl", "ru", "en")
                .map(tag -> "\"" + tag + "\":{\"title\":\"t\",\"body\":\"" + body + "\"}")
                .toList();
        var draft = editor.create(with("\"languages\":{" + String.join(",", texts) + "}"));

        assertThat(draft.status()).isEqualTo(201);
        assertThat(editor.publish(draft).status()).isEqualTo(200);
        assertThat(ReadLog.of(draft.id(), 1)).hasSize(1);
    }

    @Test
    void moreThanEightMegabytesOfUnknownLengthAreRefused() {
        byte[] much =
                language("en", "\"title\":\"" + "x".repeat(9_000_000) + "\"").getBytes(StandardCharsets.UTF_8);

        var answer = editor.send("POST", "", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(much)));

        assertThat(answer.status()).isEqualTo(413);
    }

    @ParameterizedTest
    @MethodSource
    void badAddresses(String path, int status) {
        assertThat(editor.list(path).status()).isEqualTo(status);
    }

    static Stream<Arguments> badAddresses() {
        return Stream.of(
                Arguments.of("?limit=0", 400),
                Arguments.of("?limit=101", 400),
                Arguments.of("?limit=x", 400),
                Arguments.of("?cursor=x", 400),
                Arguments.of("?cursor=%00", 400),
                Arguments.of("?cursor=" + "x".repeat(5_000), 400),
                Arguments.of("?state=GONE", 400),
                Arguments.of("?q=" + "x".repeat(201), 400),
                Arguments.of("?q=%00", 400),
                Arguments.of("/nonsense", 404),
                Arguments.of("/7h3kq0vx2m9d", 404),
                Arguments.of("/7h3kq0vx2m9d/nothing", 404));
    }

    @Test
    void anotherContentTypeOrMethodIsRefused() {
        assertThat(editor.send("DELETE", "/7h3kq0vx2m9d", "").status()).isEqualTo(405);
    }

    private static long articles() {
        return desk.jdbc()
                .sql("select count(*) from ingest.article")
                .query(Long.class)
                .single();
    }

    /** A good article, and these fields. */
    private static String with(String fields) {
        String base = "\"languages\":{\"en\":{\"title\":\"t\"}}";
        String category = fields.contains("\"category\"") ? "" : "\"category\":\"sport\",";
        return "{" + category + (fields.startsWith("\"languages\"") ? "" : base + ",") + fields + "}";
    }

    private static String language(String tag, String fields) {
        return with("\"languages\":{\"" + tag + "\":{" + fields + "}}");
    }

    private static String languages(String json) {
        return "{\"languages\":" + json + "}";
    }

    private static String note(String tag, String text) {
        return "{\"significance\":\"MAJOR\",\"note\":{\"" + tag + "\":\"" + text + "\"}}";
    }

    private static String many(int count) {
        return Stream.iterate(1, n -> n + 1)
                .limit(count)
                .map(n -> "\"n" + n + "\"")
                .reduce((a, b) -> a + "," + b)
                .get();
    }
}
