package jarchi.ingest.media;

import static jarchi.ingest.ArticleJson.REASON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jarchi.ingest.Caller.Answer;
import jarchi.ingest.RunningDesk;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhoSeesMediaIT {
    @TempDir
    private static Path folder;

    private static RunningDesk desk;
    private static int made;

    @BeforeAll
    static void open() {
        desk = RunningDesk.start("--ingest.media.folder=" + folder, "--ingest.media.sweep-every=100ms");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void theAlternativeTextIsAskedInEachLanguageBeforePublishing() {
        String id = picture();
        var draft = desk.writer().create(article("""
            "images": [{"id": "%s", "lead": true, "alt": {"en": "A park"}}]\
            """.formatted(id)));
        assertThat(draft.status()).isEqualTo(201);

        var refused = desk.editor().publish(draft);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fields()).containsExactly("images." + id + ".alt.ru");

        var decorative = desk.editor().change(draft, article("""
            "images": [{"id": "%s", "decorative": true}]\
            """.formatted(id)));
        assertThat(desk.editor().publish(decorative).status()).isEqualTo(200);
    }

    @Test
    void onlyWhatAPublishedArticleShowsIsPublic() {
        String id = picture();
        String path = "/media/" + id + "/320.jpg";
        var draft = desk.writer().create(withPicture(id));
        assertThat(status(path)).isEqualTo(404);
        assertThat(status("/desk" + path)).isEqualTo(302);
        assertThat(desk.stranger().fetch("/media/" + id + "/card-50-50.jpg").statusCode())
                .isEqualTo(404);

        var published = desk.editor().publish(draft);
        assertThat(published.status()).isEqualTo(200);
        assertThat(status(path)).isEqualTo(200);

        var withdrawn = desk.editor().withdraw(published, REASON);
        assertThat(withdrawn.status()).isEqualTo(200);
        assertThat(status(path)).isEqualTo(404);
    }

    @Test
    void aPictureThatACorrectionTookOutIsPublicNoMore() {
        String first = picture();
        String second = picture();
        var published = desk.editor().publish(desk.editor().create(withPicture(first)));
        var changed = desk.editor().change(published, withPicture(second));
        assertThat(status("/media/" + first + "/320.jpg")).isEqualTo(200);
        assertThat(status("/media/" + second + "/320.jpg")).isEqualTo(404);

        desk.editor().correct(changed, "{\"significance\": \"MINOR\"}");
        assertThat(status("/media/" + first + "/320.jpg")).isEqualTo(404);
        assertThat(status("/media/" + second + "/320.jpg")).isEqualTo(200);
    }

    @Test
    void whatLeavesCanDoNothingAndIsAskedForOnce() {
        String id = picture();
        desk.editor().publish(desk.editor().create(withPicture(id)));
        var answer = desk.stranger().fetch("/media/" + id + "/640.jpg");

        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox; frame-ancestors 'none'");
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(desk.stranger()
                        .fetch("/media/" + id + "/640.jpg", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        var atTheDesk = desk.stranger().fetch("/media/" + id + "/641.jpg", "If-None-Match", tag);
        assertThat(atTheDesk.statusCode()).isEqualTo(404);
        assertThat(atTheDesk.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void aPdfIsADownload() {
        String id = desk.writer()
                .upload("Qaror №5.pdf", Samples.joined(Samples.pdf(), new byte[] {1}))
                .id();
        desk.editor().publish(desk.editor().create(article("\"files\": [{\"id\": \"" + id + "\"}]")));

        var answer = desk.stranger().fetch("/media/" + id + "/file.pdf");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
    }

    @Test
    void onlyTheCropsOfAnArticleAreMade() {
        String id = picture();
        desk.editor().publish(desk.editor().create(article("""
            "images": [{"id": "%s", "decorative": true, "focalPoint": {"x": 0.25, "y": 1}}]\
            """.formatted(id))));

        assertThat(status("/media/" + id + "/card-25-100.jpg")).isEqualTo(200);
        assertThat(status("/media/" + id + "/share-25-100.jpg")).isEqualTo(200);
        assertThat(status("/media/" + id + "/card-26-100.jpg")).isEqualTo(404);
        assertThat(status("/media/" + id + "/poster-25-100.jpg")).isEqualTo(404);
        assertThat(status("/media/" + id + "/320.png")).isEqualTo(404);
        assertThat(status("/media/" + id + "/..%2f320.jpg")).isIn(400, 404);
    }

    @Test
    void aNamedReaderOfAnEmbargoedArticleSeesItsPicturesAndNoOthers() {
        String id = picture();
        String other = picture();
        var draft = desk.editor().create(withPicture(id));
        String until = OffsetDateTime.now(ZoneOffset.UTC).plusDays(1).toString();
        var embargoed = desk.editor()
                .send(
                        "POST",
                        "/" + draft.id() + "/embargo",
                        "{\"until\": \"" + until + "\"}",
                        "If-Match",
                        draft.etag());
        assertThat(embargoed.status()).isEqualTo(200);
        var link = desk.editor().send("POST", "/" + draft.id() + "/previews", "{\"reader\": \"Reuters\"}");
        String address = link.json().get("address").asString();

        assertThat(status(address + "/media/" + id + "/640.jpg")).isEqualTo(200);
        assertThat(status(address + "/media/" + other + "/640.jpg")).isEqualTo(404);
        assertThat(status(address + "x/media/" + id + "/640.jpg")).isEqualTo(404);
        assertThat(new String(desk.stranger().fetch(address).body(), StandardCharsets.UTF_8))
                .contains(address + "/media/" + id);
        assertThat(status("/media/" + id + "/640.jpg")).isEqualTo(404);
    }

    @Test
    void erasingErasesTheFilesThatNobodyElseUses() {
        String own = picture();
        String shared = picture();
        String both = """
            "images": [{"id": "%s", "decorative": true}, {"id": "%s", "decorative": true}]\
            """.formatted(own, shared);
        var erased = desk.editor().publish(desk.editor().create(article(both)));
        desk.editor().publish(desk.editor().create(article("""
            "images": [{"id": "%s", "decorative": true}]\
            """.formatted(shared))));

        var answer = desk.admin()
                .send(
                        "POST",
                        "/" + erased.id() + "/erase",
                        "{\"confirmation\": \"" + erased.id() + "\", \"reason\": \"Court order\"}",
                        "If-Match",
                        erased.etag());
        assertThat(answer.status()).isIn(200, 204);
        assertThat(status("/media/" + own + "/320.jpg")).isEqualTo(404);
        assertThat(status("/media/" + shared + "/320.jpg")).isEqualTo(200);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !Files.exists(folder.resolve(own.substring(0, 2)).resolve(own)));
        assertThat(folder.resolve(shared.substring(0, 2)).resolve(shared)).isNotEmptyDirectory();
    }

    @Test
    void thePictureInATextIsTheArticlesPicture() {
        String id = picture();
        var draft = desk.editor().create("""
            {"category": "sport", "languages": {"en": {"title": "Figure", "body":
            "<p>Text</p><figure><img src=\\"/desk/media/%s/1280.jpg\\" onerror=\\"x\\"><figcaption>Plan</figcaption></figure><img src=\\"https://spy.example/a.png\\">"}}}\
            """.formatted(id));
        String body = draft.json().at("/languages/en/body").asString();
        assertThat(body)
                .contains("<figure><img src=\"/media/" + id + "/1280.jpg\"")
                .doesNotContain("spy", "onerror", "/desk");
        assertThat(draft.json().at("/images/0/id").asString()).isEqualTo(id);
        assertThat(desk.editor().publish(draft).fields()).containsExactly("images." + id + ".alt.en");

        var unknown = desk.editor().create("""
            {"category": "sport", "images": [{"id": "%s"}], "languages": {"en": {"title": "T", "body": "x"}}}\
            """.formatted("0".repeat(64)));
        assertThat(unknown.fields()).containsExactly("images");
    }

    @Test
    void aPastRevisionBringsItsPicturesBack() {
        String id = picture();
        var first = desk.editor().create(withPicture(id));
        var second = desk.editor().change(first, article("\"images\": []"));
        assertThat(second.json().get("images").size()).isZero();

        var restored =
                desk.editor().send("POST", "/" + first.id() + "/revisions/1/restore", "", "If-Match", second.etag());
        assertThat(restored.json().at("/images/0/alt/ru").asString()).isEqualTo("Парк");
    }

    private static int status(String path) {
        return desk.stranger().fetch(path).statusCode();
    }

    /** Each is another one. */
    private static synchronized String picture() {
        made++;
        Answer answer = desk.writer().upload("p.jpg", Samples.jpeg(1_000 + made, 700));
        assertThat(answer.status()).isEqualTo(201);
        return answer.id();
    }

    private static String withPicture(String id) {
        return article("""
            "images": [{"id": "%s", "lead": true, "alt": {"en": "A park", "ru": "Парк"}}]\
            """.formatted(id));
    }

    private static String article(String media) {
        return """
            {"category": "sport", "languages": {"en": {"title": "T", "body": "<p>x</p>"}, "ru": {"title": "Т", "body": "<p>х</p>"}}, %s}\
            """.formatted(media);
    }
}
