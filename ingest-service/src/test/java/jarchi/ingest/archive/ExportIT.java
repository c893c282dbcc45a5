package jarchi.ingest.archive;

import static jarchi.ingest.archive.OldSite.bring;
import static jarchi.ingest.archive.OldSite.done;
import static jarchi.ingest.archive.OldSite.handOver;
import static jarchi.ingest.archive.OldSite.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jarchi.ingest.Caller;
import jarchi.ingest.RunningDesk;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** All articles leave as a file that an empty system takes, or the file does not look whole. */
class ExportIT {
    private static RunningDesk desk;

    @BeforeAll
    static void start() {
        desk = RunningDesk.start();
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void anExportBroughtIntoAnEmptySystemIsTheSameThere() throws Exception {
        bring(desk, rows("e", 0, 5, "text &amp; <strong>more</strong>"), "e.example");
        String export = desk.admin().get("/desk/api/export").response().body();
        try (var other = RunningDesk.start()) {
            var done = done(
                    other.admin(),
                    handOver(other.admin(), export, "any").path("id").asString());
            String second = other.admin().get("/desk/api/export").response().body();

            long published =
                    export.lines().filter(line -> line.contains("\"usable\"")).count();
            assertThat(done.path("created").asLong()).isEqualTo(published);
            assertThat(second.lines().map(ExportIT::withoutVersion))
                    .containsExactlyInAnyOrderElementsOf(export.lines()
                            .filter(line -> line.contains("\"usable\""))
                            .map(ExportIT::withoutVersion)
                            .toList());
            var again = bring(
                    desk,
                    export.lines().filter(line -> line.contains("\"usable\"")).collect(Collectors.joining("\n")),
                    "any");
            assertThat(again.path("created").asLong()).isZero();
            assertThat(again.path("unchanged").asLong()).isEqualTo(published);
        }
    }

    @Test
    void anExportThatBreaksOffDoesNotLookWhole() throws Exception {
        bring(desk, rows("h", 0, 120, "text ".repeat(100)), "h.example");
        desk.asOwner("""
                insert into ingest.article select (jsonb_populate_record(a, '{"id": "zzzzzzzzzzzz"}')).*
                from ingest.article a limit 1
                """);
        desk.asOwner("""
                insert into ingest.article_revision
                select (jsonb_populate_record(r, '{"article_id": "zzzzzzzzzzzz"}')).* from ingest.article_revision r limit 1
                """);
        // Only of the last article, which was never published, the draft is asked for
        desk.asOwner("""
                create function ingest.away() returns boolean language plpgsql as $$ begin
                    raise exception 'the database goes away' using errcode = '57P01';
                end $$
                """);
        desk.asOwner("alter table ingest.article_revision enable row level security");
        desk.asOwner("create policy away on ingest.article_revision for select using (ingest.away())");

        assertThatThrownBy(() -> desk.admin().get("/desk/api/export")).isInstanceOf(UncheckedIOException.class);
        desk.asOwner(
                "drop function ingest.away cascade; alter table ingest.article_revision disable row level security");
        desk.asOwner("delete from ingest.article where id = 'zzzzzzzzzzzz'");
    }

    @Test
    void onlyAnAdminBringsAlongAndTakesAway() {
        for (Caller one : List.of(desk.writer(), desk.editor())) {
            assertThat(one.get("/desk/api/export").status()).isEqualTo(403);
            assertThat(one.get("/desk/api/imports").status()).isEqualTo(403);
        }
        assertThat(desk.stranger().get("/desk/api/export").status()).isEqualTo(401);
    }

    /** An article that starts again elsewhere starts with its first version. */
    private static String withoutVersion(String item) {
        return item.replaceAll("\"version\":\"\\d+\"", "");
    }
}
