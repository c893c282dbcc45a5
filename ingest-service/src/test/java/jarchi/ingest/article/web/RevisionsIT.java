package jarchi.ingest.article.web;

import static jarchi.ingest.ArticleJson.MAJOR;
import static jarchi.ingest.ArticleJson.REASON;
import static jarchi.ingest.ArticleJson.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jarchi.ingest.Caller;
import jarchi.ingest.RunningDesk;
import jarchi.stack.TestServers;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class RevisionsIT {
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
    void everySavedRevisionIsKeptWithWhatWasDone() {
        var draft = desk.writer().create(titled("One"));
        var changed = editor.change(draft, titled("Two"));
        var published = editor.publish(changed);
        editor.change(published, titled("Two"));
        editor.withdraw(editor.correct(published, MAJOR), REASON);

        var kept = editor.send("GET", "/" + draft.id() + "/revisions", "").json();

        assertThat(kept.findValuesAsString("deed"))
                .containsExactly("WITHDRAWN", "CORRECTED", "PUBLISHED", "CHANGED", "WRITTEN");
        assertThat(kept.findValuesAsString("revision")).containsExactly("5", "4", "3", "2", "1");
        assertThat(kept.findValuesAsString("version")).containsExactly("3", "2", "1", "0", "0");
        assertThat(kept.at("/items/4/savedBy").asString()).isEqualTo("writer@jarchi.local");
        assertThat(editor.send("GET", "/" + draft.id() + "/revisions/1", "")
                        .json()
                        .at("/draft/languages/en/title")
                        .asString())
                .isEqualTo("One");
    }

    @Test
    void whatIsNotThereIsNotFoundAndWhatIsNoNumberIsRefused() {
        var draft = editor.create(titled("One revision"));

        assertThat(editor.send("GET", "/" + draft.id() + "/revisions/2", "").status())
                .isEqualTo(404);
        assertThat(editor.send("GET", "/7h3kq0vx2m9d/revisions", "").status()).isEqualTo(404);
        assertThat(editor.send("GET", "/" + draft.id() + "/revisions/x", "").status())
                .isEqualTo(400);
        assertThat(editor.send("GET", "/" + draft.id() + "/revisions?cursor=0", "")
                        .fields())
                .containsExactly("cursor");
    }

    @Test
    void whoWasSlowerIsToldWhoWasFasterAndWhatTheySaved() {
        var draft = desk.writer().create(titled("First"));
        desk.writer().change(draft, titled("Saved by the writer"));

        var refused = editor.change(draft, titled("Typed by the editor"));

        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.etag()).isEqualTo("\"2\"");
        var current = refused.json().get("current");
        assertThat(current.get("revision").asLong()).isEqualTo(2);
        assertThat(current.get("changedBy").asString()).isEqualTo("writer@jarchi.local");
        assertThat(current.get("changedAt").asString()).isNotEmpty();
        assertThat(current.at("/article/languages/en/title").asString()).isEqualTo("Saved by the writer");
    }

    @Test
    void anOldOneComesBackAsANewOne() {
        var first = editor.create(titled("The good one"));
        var second = editor.change(first, titled("The bad one"));

        var stale = restore(first.id(), 1, first.etag());
        var restored = restore(first.id(), 1, second.etag());

        assertThat(stale.status()).isEqualTo(412);
        assertThat(restored.status()).isEqualTo(200);
        assertThat(restored.etag()).isEqualTo("\"3\"");
        assertThat(restored.json().at("/languages/en/title").asString()).isEqualTo("The good one");
        assertThat(editor.send("GET", "/" + first.id() + "/revisions", "")
                        .json()
                        .findValuesAsString("deed"))
                .containsExactly("RESTORED", "CHANGED", "WRITTEN");
        assertThat(restore(first.id(), 9, restored.etag()).status()).isEqualTo(404);
    }

    private static Caller.Answer restore(String id, long revision, String etag) {
        return editor.send("POST", "/" + id + "/revisions/" + revision + "/restore", "", "If-Match", etag);
    }

    @Test
    void historyCannotBeWrittenAnew() {
        editor.create(titled("Written once"));

        assertThatThrownBy(() -> desk.jdbc()
                        .sql("update ingest.article_revision set saved_by = 'somebody@else.uz'")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("is history and stays as it is");
    }

    @Test
    void whatWasThereBeforeHistoryBeganHasItsPresentText() {
        var database = TestServers.postgres().createDatabase("ingest");
        var source = new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password());
        Flyway.configure()
                .dataSource(source)
                .schemas("ingest")
                .target("6")
                .load()
                .migrate();
        var jdbc = JdbcClient.create(source);
        jdbc.sql("""
                        insert into ingest.article (id, revision, state, category, topics, region, priority, source,
                            authors, draft_digest, created_at, created_by, changed_at, changed_by)
                        values ('00000000000a', 4, 'DRAFT', 'sport', '{a,b}', null, 'BREAKING', '{"ru": "Пресс"}',
                            '{A. B}', 'x', now(), 'w@x.uz', now(), 'e@x.uz')
                        """).update();
        jdbc.sql("""
                        insert into ingest.article_translation (article_id, language, title, summary, body, machine_made)
                        values ('00000000000a', 'ru', 'Старая', 'Кратко', '<p>Да</p>', false)
                        """).update();

        try (var old = RunningDesk.start(database)) {
            var kept = old.editor().send("GET", "/00000000000a/revisions/4", "").json();
            assertThat(kept.at("/revision/savedBy").asString()).isEqualTo("e@x.uz");
            assertThat(kept.at("/draft/languages/ru/body").asString()).isEqualTo("<p>Да</p>");
            var read = old.editor().read("00000000000a");
            var same = old.editor().send("POST", "/00000000000a/revisions/4/restore", "", "If-Match", read.etag());
            assertThat(same.etag()).as("nothing differs").isEqualTo(read.etag());
        }
    }
}
