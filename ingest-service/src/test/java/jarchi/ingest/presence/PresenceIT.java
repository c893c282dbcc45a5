package jarchi.ingest.presence;

import static jarchi.ingest.ArticleJson.titled;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.ingest.Browser;
import jarchi.ingest.OneDesk;
import jarchi.ingest.RunningDesk;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneDesk.class)
class PresenceIT {
    private static RunningDesk desk;

    @BeforeAll
    static void open(RunningDesk one) {
        desk = one;
    }

    @Test
    void whoOpensTheWritingPageIsSeenByTheOthersUntilTheyLeave() {
        String id = desk.editor().create(titled("Open")).id();
        String path = "/desk/articles/" + id;
        var writer = Browser.signedIn(desk, "writer@jarchi.local", RunningDesk.WRITER_PASSWORD);
        var editor = Browser.signedIn(desk, "editor@jarchi.local", RunningDesk.EDITOR_PASSWORD);

        assertThat(writer.open(path + "/edit?lang=en").body()).doesNotContain("is editing this article");
        assertThat(editor.open(path + "?lang=en").body()).contains("Dilnoza Writer is editing this article since");
        assertThat(editor.open(path + "/edit").body())
                .contains("Dilnoza Writer is editing")
                .doesNotContain("Jasur Editor is editing");
        assertThat(writer.send(path + "/presence", Map.of()).body()).contains("Jasur Editor is editing");
        assertThat(names(id)).containsExactly("Dilnoza Writer", "Jasur Editor");

        writer.send(path + "/presence/left", Map.of());
        assertThat(names(id)).containsExactly("Jasur Editor");
    }

    @Test
    void savingLeavesToo() {
        String id = desk.editor().create(titled("Saved")).id();
        var writer = Browser.signedIn(desk, "writer@jarchi.local", RunningDesk.WRITER_PASSWORD);
        writer.open("/desk/articles/" + id + "/edit?lang=en");
        assertThat(names(id)).containsExactly("Dilnoza Writer");

        writer.send(
                "/desk/articles/" + id,
                new HashMap<>(Map.of(
                        "revision", "1", "category", "sport", "languages.en.title", "T", "languages.en.body", "b")));

        assertThat(names(id)).isEmpty();
    }

    @Test
    void whoIsSilentForAMinuteIsGoneAndBeginsAnew() {
        String id = desk.editor().create(titled("Silent")).id();
        var writer = Browser.signedIn(desk, "writer@jarchi.local", RunningDesk.WRITER_PASSWORD);
        writer.open("/desk/articles/" + id + "/edit?lang=en");
        silentFor(id, 30);
        assertThat(names(id)).hasSize(1);
        silentFor(id, 61);
        assertThat(names(id)).isEmpty();

        writer.send("/desk/articles/" + id + "/presence", Map.of());

        assertThat(names(id)).hasSize(1);
        assertThat(desk.jdbc()
                        .sql("select since = seen_at from ingest.article_presence where article_id = :id")
                        .param("id", id)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void ofWhatIsNotThereNothingIsNoted() {
        var writer = Browser.signedIn(desk, "writer@jarchi.local", RunningDesk.WRITER_PASSWORD);
        writer.open("/desk/articles/new?lang=en");

        assertThat(writer.send("/desk/articles/7h3kq0vx2m9d/presence", Map.of()).statusCode())
                .isEqualTo(200);
        assertThat(writer.send("/desk/articles/no-id/presence", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(desk.editor().send("GET", "/7h3kq0vx2m9d/presence", "").status())
                .isEqualTo(404);
    }

    private static java.util.List<String> names(String id) {
        return desk.editor().send("GET", "/" + id + "/presence", "").json().findValuesAsString("name");
    }

    private static void silentFor(String id, int seconds) {
        desk.jdbc()
                .sql("update ingest.article_presence set since = now() - interval '5 minutes',"
                        + " seen_at = now() - :seconds * interval '1 second' where article_id = :id")
                .param("seconds", seconds)
                .param("id", id)
                .update();
    }
}
