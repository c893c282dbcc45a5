package jarchi.ingest.article.web;

import static jarchi.ingest.ArticleJson.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jarchi.ingest.Browser;
import jarchi.ingest.Caller;
import jarchi.ingest.Caller.Answer;
import jarchi.ingest.RunningDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbargoIT {
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

    @Test
    void publishingBeforeItsEndIsRefusedUnlessForced() {
        var embargoed = embargo(editor.create(titled("Not yet")), "\"" + in(3_600) + "\"");
        assertThat(embargoed.json().get("embargoUntil").asString()).isNotEmpty();

        assertThat(editor.publish(embargoed).json().get("refusal").asString()).isEqualTo("Embargoed");
        assertThat(post(embargoed, "schedule", "{\"at\":\"" + in(60) + "\"}")
                        .json()
                        .get("refusal")
                        .asString())
                .isEqualTo("Embargoed");
        assertThat(post(embargoed, "publish", "{\"force\":{\"reason\":\"It leaked\"}}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatIsNoTimeIsRefusedAndOnlyEditorsDecide() {
        var draft = desk.writer().create(titled("Who decides"));

        assertThat(embargo(draft, "\"soon\"").fields()).containsExactly("until");
        assertThat(embargo(draft, "\"" + in(-60) + "\"").fields()).containsExactly("until");
        assertThat(desk.writer()
                        .send("POST", "/" + draft.id() + "/embargo", "{}", "If-Match", draft.etag())
                        .status())
                .isEqualTo(403);
        assertThat(desk.writer()
                        .send("POST", "/" + draft.id() + "/previews", "{\"reader\":\"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(editor.send("POST", "/" + draft.id() + "/previews", "{\"reader\":\"x\"}")
                        .json()
                        .get("refusal")
                        .asString())
                .isEqualTo("NotEmbargoed");
        var lifted = embargo(embargo(draft, "\"" + in(60) + "\""), "null");
        assertThat(lifted.json().get("embargoUntil").isNull()).isTrue();
    }

    @Test
    void aNamedPersonReadsItBeforeByALinkThatIsKnownToNobodyElse() {
        var draft = embargo(editor.create(titled("<i>Before</i> its time")), "\"" + in(3_600) + "\"");
        var made = editor.send("POST", "/" + draft.id() + "/previews", "{\"reader\":\"Nodira, UzA\"}");
        assertThat(made.status()).isEqualTo(201);
        String address = made.json().get("address").asString();
        String token = address.replaceAll(".*/", "");

        var page = new Browser(desk).open(address + "?lang=en");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("X-Robots-Tag").orElseThrow()).contains("noindex");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(page.body())
                .contains("For Nodira, UzA. Embargoed until")
                .contains("content=\"noindex\"")
                .contains("&lt;i&gt;Before&lt;/i&gt;")
                .doesNotContain("/edit");
        assertThat(desk.jdbc()
                        .sql("select count(*) from ingest.article_preview where token_digest = :token")
                        .param("token", token)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(editor.send("GET", "/" + draft.id() + "/previews", "").toString())
                .contains("Nodira, UzA")
                .doesNotContain(token);

        long number = made.json().get("id").asLong();
        assertThat(editor.send("DELETE", "/" + draft.id() + "/previews/" + number, "")
                        .status())
                .isEqualTo(204);
        assertThat(new Browser(desk).open(address).statusCode()).isEqualTo(404);
        assertThat(new Browser(desk).open("/desk/preview/guessed").statusCode()).isEqualTo(404);
        assertThat(editor.send("DELETE", "/" + draft.id() + "/previews/999999", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theLinkEndsWithTheEmbargo() {
        var draft = embargo(editor.create(titled("Soon")), "\"" + in(4) + "\"");
        String address = editor.send("POST", "/" + draft.id() + "/previews", "{\"reader\":\"N\"}")
                .json()
                .get("address")
                .asString();

        await().atMost(Duration.ofMinutes(1))
                .until(() -> new Browser(desk).open(address).statusCode() == 410);

        assertThat(new Browser(desk).open(address + "?lang=en").body())
                .contains("The embargo has ended")
                .doesNotContain("Soon");
    }

    @ParameterizedTest
    @ValueSource(strings = {"uz-Latn", "uz-Cyrl", "ru", "en"})
    void itIsDoneOnAPageThatShowsTheLinkOnce(String tag) {
        String path = "/desk/articles/" + editor.create(titled("By page")).id() + "/embargo";
        var page = Browser.signedIn(desk, "editor@jarchi.local", RunningDesk.EDITOR_PASSWORD);
        page.open(path + "?lang=" + tag);

        assertThat(page.send(path, Map.of("revision", "1", "until", "2026-01-01T00:00"))
                        .statusCode())
                .isEqualTo(422);
        String wall = Instant.now().plus(Duration.ofDays(2)).toString().substring(0, 16);
        assertThat(page.send(path, Map.of("revision", "1", "until", wall)).body())
                .contains(path + "/links")
                .doesNotContain("??");
        var shared = page.send(path + "/links", Map.of("reader", "Nodira"));
        var link =
                Pattern.compile("href=\"http://[^\"]*(/desk/preview/[^\"]+)\"").matcher(shared.body());
        assertThat(link.find()).isTrue();
        assertThat(shared.uri().getPath()).as("it goes through no session").isEqualTo(path + "/links");
        assertThat(page.open(path).body()).contains("Nodira").doesNotContain(link.group(1));
        assertThat(new Browser(desk).open(link.group(1) + "?lang=" + tag).body())
                .contains("Nodira")
                .doesNotContain("??");
        String revoke = page.open(path).body().replaceAll("(?s).*action=\"([^\"]*/revoke)\".*", "$1");
        assertThat(page.send(revoke, Map.of()).body()).doesNotContain("??").doesNotContain("/revoke");
        assertThat(page.open(path.replace("/embargo", "/publish")).body())
                .contains("name=\"force\"")
                .doesNotContain("??");
    }

    private static Answer embargo(Answer seen, String until) {
        return post(seen, "embargo", "{\"until\":" + until + "}");
    }

    private static Answer post(Answer seen, String deed, String json) {
        return editor.send("POST", "/" + seen.id() + "/" + deed, json, "If-Match", seen.etag());
    }

    private static String in(long seconds) {
        return Instant.now().plusSeconds(seconds).toString();
    }
}
