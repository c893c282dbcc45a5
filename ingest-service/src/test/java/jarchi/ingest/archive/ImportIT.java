package jarchi.ingest.archive;

import static jarchi.ingest.archive.OldSite.LONG;
import static jarchi.ingest.archive.OldSite.bring;
import static jarchi.ingest.archive.OldSite.done;
import static jarchi.ingest.archive.OldSite.handOver;
import static jarchi.ingest.archive.OldSite.look;
import static jarchi.ingest.archive.OldSite.row;
import static jarchi.ingest.archive.OldSite.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jarchi.events.Significance;
import jarchi.ingest.RunningDesk;
import jarchi.stack.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Files of articles become articles, once. */
class ImportIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static RunningDesk desk;

    @BeforeAll
    static void start() {
        desk = RunningDesk.start("--ingest.archive.rows-at-once=20");
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void rowsBecomePublicAsTheyWereAndTheOthersAreReported() throws Exception {
        String file = rows("a", 0, 50, "text") + "{broken\n"
                + row("a-x", "text").replace("technology", "gossip") + row("a1", "another text");
        var done = bring(desk, file, "a.example");

        assertThat(done.path("created").asLong()).isEqualTo(50);
        assertThat(done.path("refused").asLong()).isEqualTo(3);
        var refused = JSON.readTree(get("/" + done.path("id").asString() + "/refused"))
                .path("items");
        assertThat(refused.valueStream()
                        .map(r ->
                                r.path("line").asLong() + " " + r.path("field").asString() + " "
                                        + r.path("fault").asString()))
                .containsExactly("51 row UNREADABLE", "52 category UNKNOWN_CATEGORY", "53 row AS_AN_EARLIER_ROW");
        assertThat(desk.count("select count(*) from ingest.article where publication ->> 'majorVersion' = '0'"))
                .isGreaterThanOrEqualTo(50);
        String state = desk.jdbc()
                .sql("select state from ingest.article_version where state -> 'oldPaths' -> 'ru' ->> 0 = '/ru/a7'")
                .query(String.class)
                .single();
        var article = JSON.readTree(state);
        assertThat(article.path("significance").asString()).isEqualTo(Significance.ARCHIVE.name());
        assertThat(article.path("firstPublishedAt").asString()).isEqualTo("2019-03-01T05:00:00Z");
    }

    @Test
    void theSameFileAgainChangesNothingAndAChangedRowIsANewVersion() throws Exception {
        bring(desk, rows("b", 0, 30, "text"), "b.example");
        var again = bring(desk, rows("b", 0, 30, "text"), "b.example");
        var changed = bring(desk, rows("b", 0, 29, "text") + row("b29", "other text"), "b.example");
        var once = bring(desk, rows("b", 0, 29, "text") + row("b29", "other text"), "b.example");

        assertThat(again.path("unchanged").asLong()).isEqualTo(30);
        assertThat(changed.path("changed").asLong()).isEqualTo(1);
        assertThat(changed.path("unchanged").asLong()).isEqualTo(29);
        assertThat(once.path("unchanged").asLong()).isEqualTo(30);
        assertThat(
                        desk.count(
                                "select count(*) from ingest.article_version where state -> 'oldPaths' -> 'ru' ->> 0 = '/ru/b29'"))
                .isEqualTo(2);
        assertThat(
                        desk.count(
                                "select count(*) from ingest.article_version where state -> 'oldPaths' -> 'ru' ->> 0 = '/ru/b3'"))
                .isEqualTo(1);
    }

    @Test
    void whatWasDoneAtTheDeskSinceIsNotOverwritten() throws Exception {
        bring(desk, row("c1", "text") + row("c2", "text") + row("c3", "text"), "c.example");
        withdraw("/ru/c1");
        erase("/ru/c2");
        var again = bring(desk, row("c1", "other") + row("c2", "text") + row("c3", "other"), "c.example");

        assertThat(again.path("changed").asLong()).isEqualTo(1);
        var refused = JSON.readTree(get("/" + again.path("id").asString() + "/refused"))
                .path("items");
        assertThat(refused.valueStream().map(r -> r.path("fault").asString()))
                .containsExactly("CHANGED_AT_THE_DESK", "ERASED");
    }

    @Test
    void aTextInWorkIsKeptForTheDeskAndShownToNobody() throws Exception {
        String both = row("f1", "text").replace("\"languages\":{", """
                "languages":{"en":{"title":"Not yet","summary":"","body":"<p>secret</p>","state":"IN_WORK"},""");
        var done = bring(
                desk, both + row("f2", "text").replace("\"title\"", "\"state\":\"IN_WORK\",\"title\""), "f.example");

        assertThat(done.path("created").asLong()).isEqualTo(1);
        assertThat(done.path("refused").asLong()).isEqualTo(1);
        var article = desk.admin().read(idAt("/ru/f1")).json();
        assertThat(article.at("/languages/en/title").asString()).isEqualTo("Not yet");
        assertThat(desk.count("select count(*) from ingest.article_version where state::text like '%secret%'"))
                .isZero();
        assertThat(desk.count("select count(*) from ingest.outbox where convert_from(body, 'UTF8') like '%secret%'"))
                .isZero();
    }

    @Test
    void whereItStoodInAnEarlierFileItIsStillLookedFor() throws Exception {
        bring(desk, row("g1", "text"), "g.example");
        bring(desk, row("g1", "text").replace("old.uz/ru/g1", "new.uz/ru/g1-new"), "g.example");

        assertThat(desk.jdbc()
                        .sql("""
                                select state #>> '{oldPaths,ru}' from ingest.article_version
                                where article_id = :id order by version desc limit 1
                                """)
                        .param("id", idAt("/ru/g1"))
                        .query(String.class)
                        .single())
                .isEqualTo("[\"/ru/g1-new\", \"/ru/g1\"]");
    }

    @Test
    void inTheDesksListItStandsAtItsOwnTime() throws Exception {
        bring(desk, row("h1", "text"), "h.example");
        String id = idAt("/ru/h1");

        assertThat(desk.count(
                        "select extract(year from changed_at)::bigint from ingest.article where id = '" + id + "'"))
                .isEqualTo(2019);
        assertThat(desk.count("select count(*) from ingest.article_revision where saved_at > now() - interval '1 day'"
                        + " and article_id = '" + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void killedInTheMiddleAnImportGoesOnAndMakesNothingTwice() throws Exception {
        var database = TestServers.postgres().createDatabase("ingest");
        String file = rows("d", 0, 3000, "text");
        String id;
        try (var first = RunningDesk.start(database, "--ingest.archive.rows-at-once=10", "--ingest.archive.lease=2s")) {
            id = handOver(first.admin(), file, "d.example").path("id").asString();
            await().atMost(LONG)
                    .until(() -> look(first.admin(), id).path("rows").asLong() > 0);
            assertThat(look(first.admin(), id).path("state").asString()).isEqualTo("RUNNING");
        }
        try (var second = RunningDesk.start(database, "--ingest.archive.lease=2s")) {
            var done = done(second.admin(), id);

            assertThat(done.path("created").asLong()).isEqualTo(3000);
            assertThat(second.jdbc()
                            .sql("select count(*) from ingest.article")
                            .query(Long.class)
                            .single())
                    .isEqualTo(3000);
            assertThat(second.jdbc()
                            .sql("select count(*) from ingest.article_version")
                            .query(Long.class)
                            .single())
                    .isEqualTo(3000);
            assertThat(second.jdbc()
                            .sql("select count(*) from ingest.import_part")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    private String get(String path) {
        return desk.admin().get("/desk/api/imports" + path).response().body();
    }

    private void withdraw(String oldPath) {
        var seen = desk.admin().read(idAt(oldPath));
        assertThat(desk.admin()
                        .withdraw(seen, "{\"reason\":{\"ru\":\"Ошибка\"}}")
                        .status())
                .isEqualTo(200);
    }

    private void erase(String oldPath) {
        String id = idAt(oldPath);
        var seen = desk.admin().read(id);
        var erased = desk.admin()
                .send(
                        "POST",
                        "/" + id + "/erase",
                        "{\"confirmation\":\"" + id + "\",\"reason\":\"a court\"}",
                        "If-Match",
                        seen.etag());
        assertThat(erased.status()).isEqualTo(204);
    }

    private static String idAt(String oldPath) {
        return desk.jdbc()
                .sql(
                        "select article_id from ingest.article_version where state -> 'oldPaths' -> 'ru' ->> 0 = :path limit 1")
                .param("path", oldPath)
                .query(String.class)
                .single();
    }
}
