package jarchi.ingest.site;

import static jarchi.ingest.ArticleJson.titled;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.ArticleId;
import jarchi.events.site.Promotion;
import jarchi.events.site.Promotions;
import jarchi.ingest.Browser;
import jarchi.ingest.Caller;
import jarchi.ingest.Caller.Answer;
import jarchi.ingest.RunningDesk;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What editors put first in searches. */
class PromotionsIT {
    private static RunningDesk desk;
    private static Caller editor;
    private static Browser page;
    private static String article;

    @BeforeAll
    static void open() {
        desk = RunningDesk.start();
        var written = desk.writer().create(titled("Pensiya yoshi haqida"));
        article = written.id();
        assertThat(desk.editor().publish(written).status()).isEqualTo(200);
        editor = desk.editor().at("/desk/api/promotions");
        page = Browser.signedIn(desk, "editor@jarchi.local", RunningDesk.EDITOR_PASSWORD);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void anEditorPutsAnArticleFirstAndItIsSent() {
        String body = """
                {"promotions": [{"words": " pensiya  yoshi", "article": "%1$s", "until": "2027-01-31"},
                 {"words": "пенсия", "article": "https://news.example.uz/ru/news/o-pensii-%1$s?ui=ru#top"}]}""".formatted(article);

        var saved = put(read(), body);

        assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
        var promotions = new Promotions(List.of(
                new Promotion("pensiya yoshi", new ArticleId(article), LocalDate.parse("2027-01-31")),
                new Promotion("пенсия", new ArticleId(article), null)));
        assertThat(desk.part(SiteSettings.class)
                        .find(Promotions.KEY)
                        .orElseThrow()
                        .setting())
                .isEqualTo(promotions);
        assertThat(SentSettings.until(sent ->
                        sent.stream().anyMatch(change -> change.setting().equals(promotions))))
                .anyMatch(change -> change.setting().equals(promotions));
        assertThat(put(read(), "{\"promotions\": []}").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                                    | promotions
            {"promotions": [{"article": "ID"}]}                                   | promotions[0].words
            {"promotions": [{"words": "!", "article": "ID"}]}                     | promotions[0].words
            {"promotions": [{"words": "a", "article": ""}]}                       | promotions[0].article
            {"promotions": [{"words": "a", "article": "https://example.uz/"}]}    | promotions[0].article
            {"promotions": [{"words": "a", "article": "0123456789ab"}]}           | promotions[0].article
            {"promotions": [{"words": "a", "article": "ID", "until": "31.1.27"}]} | promotions[0].until
            {"promotions": [{"words": "a", "article": "ID"}, {"words": "A", "article": "ID"}]} | promotions[1].article
            """)
    void whatCannotBeAcceptedNamesItsField(String body, String field) {
        var refused = put(read(), body.replace("ID", article));

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.fields()).containsExactly(field);
    }

    @Test
    void anArticleThatNobodyCanReadIsNotPutFirst() {
        String draft = desk.writer().create(titled("Hali qoralama")).id();

        assertThat(put(read(), "{\"promotions\": [{\"words\": \"a\", \"article\": \"" + draft + "\"}]}")
                        .fields())
                .containsExactly("promotions[0].article");
    }

    @Test
    void onItsPageAnEditorSeesWhatStandsFirst() {
        assertThat(page.open("/desk/promotions?lang=en&article=" + article).body())
                .contains("First in searches", "value=\"" + article + "\"");
        Map<String, String> fields = new HashMap<>(Map.of("version", version(), "promotions[0].words", "pensiya"));
        fields.put("promotions[0].article", "nowhere");

        var refused = page.send("/desk/promotions", fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#promotions.promotions[0].article\"", "is no number or address", "value=\"nowhere\"");

        fields.put("promotions[0].article", "/uz-Latn/news/pensiya-" + article + "/");
        assertThat(page.send("/desk/promotions", fields).body())
                .contains("Saved.", ">Pensiya yoshi haqida</a>", "Jasur Editor");
        assertThat(page.send("/desk/promotions", fields).statusCode()).isEqualTo(409);
        assertThat(page.send("/desk/promotions", Map.of("version", version())).statusCode())
                .isEqualTo(200);
        assertThat(page.open("/desk/articles/" + article + "?lang=en").body()).contains("Put first in a search");
    }

    private static String version() {
        return Long.toString(
                desk.part(SiteSettings.class).find(Promotions.KEY).orElseThrow().version());
    }

    private static Answer read() {
        return editor.send("GET", "", "");
    }

    private static Answer put(Answer seen, String body) {
        return editor.send("PUT", "", body, "If-Match", seen.etag());
    }
}
