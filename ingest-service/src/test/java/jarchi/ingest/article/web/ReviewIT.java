package jarchi.ingest.article.web;

import static jarchi.ingest.ArticleJson.MINOR;
import static jarchi.ingest.ArticleJson.titled;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.ingest.Browser;
import jarchi.ingest.Caller;
import jarchi.ingest.Caller.Answer;
import jarchi.ingest.RunningDesk;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewIT {
    private static RunningDesk desk;
    private static Caller writer;
    private static Caller editor;

    @BeforeAll
    static void open() {
        desk = RunningDesk.start("--ingest.article.second-pair-of-eyes=true");
        writer = desk.writer();
        editor = desk.editor();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void aDraftIsReviewedReturnedMendedAndPublished() {
        var sent = post(writer, writer.create(titled("To be looked through")), "review", "{\"note\":\"Please look.\"}");
        assertThat(sent.json().get("stage").asString()).isEqualTo("IN_REVIEW");
        assertThat(writer.change(sent, titled("In silence")).status()).isEqualTo(409);
        assertThat(post(writer, sent, "return", "{\"comment\":\"x\"}").status()).isEqualTo(403);

        assertThat(post(editor, sent, "return", "{\"comment\":\" \"}").fields()).containsExactly("comment");
        var returned = post(editor, sent, "return", "{\"comment\":\"The number\\nis wrong.\"}");
        var mended = writer.change(returned, titled("Mended"));
        var again = post(writer, mended, "review", "");
        var published = editor.publish(again);

        assertThat(published.status()).isEqualTo(200);
        assertThat(published.json().get("stage").asString()).isEqualTo("WRITING");
        var notes = editor.send("GET", "/" + sent.id() + "/notes", "").json();
        assertThat(notes.findValuesAsString("kind")).containsExactly("SENT_TO_REVIEW", "RETURNED");
        assertThat(notes.findValuesAsString("text")).containsExactly("Please look.", "The number\nis wrong.");
        assertThat(notes.findValuesAsString("writtenBy")).containsExactly("writer@jarchi.local", "editor@jarchi.local");
    }

    @Test
    void takingBackIsADeedOfItsOwnOrSaidWithTheChange() {
        var sent = post(writer, writer.create(titled("Hasty")), "review", "");

        var changed =
                writer.send("PUT", "/" + sent.id() + "?reopen=true", titled("Less hasty"), "If-Match", sent.etag());

        assertThat(changed.status()).isEqualTo(200);
        assertThat(editor.send("GET", "/" + sent.id() + "/revisions", "").json().findValuesAsString("deed"))
                .containsExactly("CHANGED", "TAKEN_BACK", "SENT_TO_REVIEW", "WRITTEN");
        var back = post(writer, post(writer, changed, "review", ""), "take-back", "");
        assertThat(back.json().get("stage").asString()).isEqualTo("WRITING");
    }

    @Test
    void whoWroteItPublishesItOnlyByForceWhichIsKept() {
        var own = editor.create(titled("My own"));

        var refused = editor.publish(own);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("refusal").asString()).isEqualTo("OwnWork");
        assertThat(post(editor, own, "publish", "{\"force\":{}}").fields()).containsExactly("force.reason");
        var forced = post(editor, own, "publish", "{\"force\":{\"reason\":\"Night shift\"}}");

        assertThat(forced.status()).isEqualTo(200);
        assertThat(editor.send("GET", "/" + own.id() + "/versions", "")
                        .json()
                        .at("/items/0")
                        .get("forcedBecause")
                        .asString())
                .isEqualTo("Night shift");
        var changed = editor.change(forced, titled("My own again"));
        assertThat(editor.correct(changed, MINOR).status()).isEqualTo(409);
    }

    @Test
    void whoForcesWithoutNeedIsNotBlamed() {
        var written = writer.create(titled("By another"));

        var published = post(editor, written, "publish", "{\"force\":{\"reason\":\"Just in case\"}}");

        assertThat(published.status()).isEqualTo(200);
        assertThat(editor.send("GET", "/" + written.id() + "/versions", "")
                        .json()
                        .at("/items/0")
                        .get("forcedBecause")
                        .isNull())
                .isTrue();
    }

    @Test
    void theListKnowsStagesAndWhatWaitsForWhom() {
        var sent = post(writer, writer.create(titled("Waiting one")), "review", "");
        var own = post(editor, editor.create(titled("Waiting two")), "review", "");
        var returned = post(editor, own, "return", "{\"comment\":\"to myself\"}");

        assertThat(ids(editor.list("?q=waiting&stage=IN_REVIEW"))).containsExactly(sent.id());
        assertThat(ids(editor.list("?q=waiting&waitingForMe=true"))).containsExactly(returned.id(), sent.id());
        assertThat(ids(writer.list("?q=waiting&waitingForMe=true"))).isEmpty();
        assertThat(editor.list("?stage=NOWHERE").status()).isEqualTo(400);
        var page = Browser.signedIn(desk, "editor@jarchi.local", RunningDesk.EDITOR_PASSWORD);
        assertThat(page.open("/desk?lang=en").body()).contains("Waiting for me").contains("Waiting one");
        assertThat(page.open("/desk?stage=RETURNED&lang=en").body())
                .contains("Waiting two")
                .doesNotContain("Waiting for me");
    }

    @Test
    void thePagesLeadTheSameWay() {
        var draft = writer.create(titled("By pages"));
        String path = "/desk/articles/" + draft.id();
        var w = Browser.signedIn(desk, "writer@jarchi.local", RunningDesk.WRITER_PASSWORD);
        var e = Browser.signedIn(desk, "editor@jarchi.local", RunningDesk.EDITOR_PASSWORD);

        w.open(path + "/review?lang=en");
        assertThat(w.send(path + "/review", Map.of("revision", "1", "note", "Look!"))
                        .body())
                .contains("Sent to review.")
                .contains("Look!");
        assertThat(w.open(path + "/edit").body())
                .contains("The article is in review")
                .contains("name=\"reopen\"");
        var typed = new HashMap<>(Map.of(
                "revision", "2", "category", "sport", "languages.en.title", "Typed on", "languages.en.body", "x"));
        var closed = w.send(path, typed);
        assertThat(closed.statusCode()).isEqualTo(409);
        assertThat(closed.body()).contains("Typed on");

        e.open(path + "/return?lang=en");
        assertThat(e.send(path + "/return", Map.of("revision", "2", "comment", ""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(e.send(path + "/return", Map.of("revision", "2", "comment", "Too short"))
                        .body())
                .contains("Returned.")
                .contains("Too short");
        assertThat(w.send(path, with(typed, "3")).body()).contains("Saved.");
        e.open(path + "/note?lang=en");
        assertThat(e.send(path + "/note", Map.of("revision", "4", "text", "<b>Well done</b>"))
                        .body())
                .contains("&lt;b&gt;Well done");
    }

    @Test
    void whoWroteItIsAskedWhyOnThePage() {
        var own = editor.create(titled("Forced by page"));
        String path = "/desk/articles/" + own.id() + "/publish";
        var e = Browser.signedIn(desk, "editor@jarchi.local", RunningDesk.EDITOR_PASSWORD);

        assertThat(e.open(path + "?lang=en").body()).contains("another editor should publish it");
        assertThat(e.send(path, Map.of("revision", "1")).statusCode()).isEqualTo(409);
        assertThat(e.send(path, Map.of("revision", "1", "force", "true", "force.reason", ""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(e.send(path, Map.of("revision", "1", "force", "true", "force.reason", "Fire"))
                        .body())
                .contains("Published.")
                .contains("forced: Fire");
    }

    @ParameterizedTest
    @ValueSource(strings = {"uz-Latn", "uz-Cyrl", "ru", "en"})
    void theyAreSaidInEveryLanguage(String tag) {
        var sent = post(editor, editor.create(titled("Spoken")), "review", "");
        var e = Browser.signedIn(desk, "editor@jarchi.local", RunningDesk.EDITOR_PASSWORD);

        for (String page : new String[] {"", "/review", "/take-back", "/return", "/note", "/edit", "/publish"}) {
            assertThat(e.open("/desk/articles/" + sent.id() + page + "?lang=" + tag)
                            .body())
                    .as(page)
                    .contains("<html lang=\"" + tag + "\"")
                    .doesNotContain("??");
        }
    }

    private static Map<String, String> with(Map<String, String> fields, String revision) {
        var all = new HashMap<>(fields);
        all.put("revision", revision);
        return all;
    }

    private static Answer post(Caller caller, Answer seen, String deed, String json) {
        return caller.send("POST", "/" + seen.id() + "/" + deed, json, "If-Match", seen.etag());
    }

    private static java.util.List<String> ids(Answer list) {
        return list.json().get("items").findValuesAsString("id");
    }
}
