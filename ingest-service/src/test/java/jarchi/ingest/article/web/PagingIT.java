package jarchi.ingest.article.web;

import static jarchi.ingest.ArticleJson.titled;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.ingest.Browser;
import jarchi.ingest.Caller;
import jarchi.ingest.Caller.Answer;
import jarchi.ingest.RunningDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PagingIT {
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
    void whatIsAddedMeanwhileNeitherRepeatsNorHidesAnything() {
        var written = IntStream.range(0, 7)
                .mapToObj(i -> editor.create(titled("Walked " + i)).id())
                .toList();
        var walked = new ArrayList<String>();

        Answer piece = editor.list("?q=walked&limit=3");
        walked.addAll(ids(piece));
        while (!piece.json().get("next").isNull()) {
            editor.create(titled("Walked in between"));
            assertThat(piece.header("Link")).endsWith(">; rel=\"next\"");
            piece = editor.at("GET", piece.header("Link").replaceAll("^<|>.*$", ""), "");
            walked.addAll(ids(piece));
        }

        assertThat(walked).containsExactlyElementsOf(written.reversed());
    }

    @Test
    void articlesOfTheSameMomentAreToldApart() {
        for (int i = 0; i < 5; i++) {
            editor.create(titled("Moment"));
        }
        desk.jdbc().sql("""
                        update ingest.article set changed_at = '2026-01-01T00:00:00Z' where id in (
                            select article_id from ingest.article_translation where title = 'Moment')
                        """).update();

        var first = editor.list("?q=moment&limit=2");
        var second = editor.list("?q=moment&limit=2&cursor=" + next(first));
        var third = editor.list("?q=moment&limit=2&cursor=" + next(second));

        var all = new ArrayList<>(ids(first));
        all.addAll(ids(second));
        all.addAll(ids(third));
        assertThat(all).hasSize(5).doesNotHaveDuplicates();
        assertThat(third.json().get("next").isNull()).isTrue();
        assertThat(third.response().headers().firstValue("Link")).isEmpty();
    }

    @Test
    void aCursorHoldsForItsQuestionOnly() {
        editor.create(titled("Asked one"));
        editor.create(titled("Asked two"));
        String cursor = next(editor.list("?q=asked&limit=1"));

        assertThat(editor.list("?q=asked&limit=1&cursor=" + cursor).status()).isEqualTo(200);
        assertThat(editor.list("?q=other&limit=1&cursor=" + cursor).fields()).containsExactly("cursor");
        assertThat(editor.list("?limit=1&cursor=" + cursor).status()).isEqualTo(400);
    }

    @Test
    void revisionsAndNotesComeInPiecesToo() {
        var seen = editor.create(titled("Pieces 0"));
        for (int i = 1; i < 5; i++) {
            seen = editor.change(seen, titled("Pieces " + i));
            editor.send("POST", "/" + seen.id() + "/notes", "{\"text\":\"Note " + i + "\"}");
        }
        String path = "/" + seen.id();

        var revisions = editor.list(path + "/revisions?limit=3");
        var older = editor.list(path + "/revisions?limit=3&cursor=" + next(revisions));
        var notes = editor.list(path + "/notes?limit=3");
        var newer = editor.list(path + "/notes?limit=3&cursor=" + next(notes));

        assertThat(revisions.json().findValuesAsString("revision")).containsExactly("5", "4", "3");
        assertThat(older.json().findValuesAsString("revision")).containsExactly("2", "1");
        assertThat(notes.json().findValuesAsString("text")).containsExactly("Note 1", "Note 2", "Note 3");
        assertThat(newer.json().findValuesAsString("text")).containsExactly("Note 4");
    }

    @Test
    void theDeskLeadsToOlderOnesAndBackToTheNewest() {
        for (int i = 0; i < 21; i++) {
            editor.create(titled("Paged " + i));
        }
        var browser = Browser.signedIn(desk, "editor@jarchi.local", RunningDesk.EDITOR_PASSWORD);

        String first = browser.open("/desk?q=paged").body();
        String older = browser.open(first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]*)\".*", "$1")
                        .replace("&amp;", "&"))
                .body();

        assertThat(first).contains(">Paged 20<").doesNotContain(">Paged 0<").doesNotContain("rel=\"first\"");
        assertThat(older).contains(">Paged 0<").doesNotContain(">Paged 20<").contains("rel=\"first\"");
        assertThat(browser.open("/desk?after=made-up").statusCode()).isEqualTo(200);
    }

    private static String next(Answer piece) {
        return piece.json().get("next").asString();
    }

    private static List<String> ids(Answer piece) {
        return piece.json().get("items").findValuesAsString("id");
    }
}
