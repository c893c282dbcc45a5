package jarchi.ingest.article.web;

import static jarchi.ingest.ArticleJson.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jarchi.ingest.Browser;
import jarchi.ingest.Caller.Answer;
import jarchi.ingest.ReadLog;
import jarchi.ingest.RunningDesk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class ErasingIT {
    private static RunningDesk desk;

    @BeforeAll
    static void open() {
        desk = RunningDesk.start();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void everythingIsForgottenHereAndInTheLogButThatItWasErased() {
        var published = desk.editor().publish(desk.writer().create(titled("To be forgotten")));
        ReadLog.of(published.id(), 1);
        desk.editor().send("POST", "/" + published.id() + "/notes", "{\"text\":\"A secret\"}");

        assertThat(erase(published, published.id(), "Court order 12").status()).isEqualTo(204);

        assertThat(desk.editor().read(published.id()).status()).isEqualTo(404);
        for (String table :
                List.of("article", "article_translation", "article_version", "article_revision", "article_note")) {
            String key = table.equals("article") ? "id" : "article_id";
            assertThat(desk.jdbc()
                            .sql("select count(*) from ingest." + table + " where " + key + " = :id")
                            .param("id", published.id())
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        var records = ReadLog.until(all ->
                all.stream().anyMatch(event -> published.id().equals(event.key()) && event.value() == null));
        assertThat(records.stream().filter(event -> published.id().equals(event.key())))
                .last()
                .satisfies(event -> assertThat(event.value()).isNull());
        assertThat(desk.jdbc()
                        .sql("select erased_by || ': ' || reason from ingest.erasure where article_id = :id")
                        .param("id", published.id())
                        .query(String.class)
                        .single())
                .isEqualTo("admin@jarchi.local: Court order 12");
    }

    @Test
    void itsIdIsNeverGivenAgain() {
        var draft = desk.writer().create(titled("Once"));
        assertThat(erase(draft, draft.id(), "x").status()).isEqualTo(204);

        assertThatThrownBy(() -> desk.jdbc().sql("""
                                insert into ingest.article (id, revision, state, category, topics, priority, source,
                                    authors, draft_digest, stage, written_by, created_at, created_by, changed_at,
                                    changed_by)
                                values (:id, 1, 'DRAFT', 'sport', '{}', 'NORMAL', '{}', '{}', 'x', 'WRITING', '{}',
                                    now(), 'w', now(), 'w')
                                """).param("id", draft.id()).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("its id is not given again");
    }

    @Test
    void onlyAnAdminWhoTypesTheIdAndTheGroundErases() {
        var draft = desk.writer().create(titled("Stays"));

        assertThat(desk.editor()
                        .send("POST", "/" + draft.id() + "/erase", body(draft.id(), "x"), "If-Match", draft.etag())
                        .status())
                .isEqualTo(403);
        assertThat(erase(draft, "something", " ").fields()).containsExactly("confirmation", "reason");
        desk.writer().change(draft, titled("Changed meanwhile"));
        assertThat(erase(draft, draft.id(), "x").status()).isEqualTo(412);
        assertThat(desk.editor().read(draft.id()).status()).isEqualTo(200);
    }

    @Test
    void thePageAsksAndDoes() {
        String id = desk.writer().create(titled("Erased by page")).id();
        String path = "/desk/articles/" + id;
        var admin = Browser.signedIn(desk, "admin@jarchi.local", RunningDesk.ADMIN_PASSWORD);
        var editor = Browser.signedIn(desk, "editor@jarchi.local", RunningDesk.EDITOR_PASSWORD);

        assertThat(editor.open(path).body()).doesNotContain("/erase");
        assertThat(editor.open(path + "/erase").statusCode()).isEqualTo(403);
        assertThat(admin.open(path + "?lang=en").body()).contains(path + "/erase");
        for (String tag : List.of("uz-Latn", "uz-Cyrl", "ru", "en")) {
            assertThat(admin.open(path + "/erase?lang=" + tag).body()).doesNotContain("??");
        }
        assertThat(admin.send(path + "/erase", Map.of("revision", "1", "confirmation", "yes", "reason", "x"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(admin.send(path + "/erase", Map.of("revision", "1", "confirmation", id, "reason", "x"))
                        .body())
                .contains("Erased.");
        assertThat(admin.open(path).statusCode()).isEqualTo(404);
    }

    private static Answer erase(Answer seen, String confirmation, String reason) {
        return desk.admin()
                .send("POST", "/" + seen.id() + "/erase", body(confirmation, reason), "If-Match", seen.etag());
    }

    private static String body(String confirmation, String reason) {
        return "{\"confirmation\":\"%s\",\"reason\":\"%s\"}".formatted(confirmation, reason);
    }
}
