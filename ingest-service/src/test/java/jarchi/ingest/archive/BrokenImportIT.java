package jarchi.ingest.archive;

import static jarchi.ingest.archive.OldSite.done;
import static jarchi.ingest.archive.OldSite.handOver;
import static jarchi.ingest.archive.OldSite.look;
import static jarchi.ingest.archive.OldSite.row;
import static jarchi.ingest.archive.OldSite.rows;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jarchi.ingest.Browser;
import jarchi.ingest.Caller;
import jarchi.ingest.RunningDesk;
import jarchi.ingest.article.ArchivingArticles;
import jarchi.ingest.article.Categories;
import jarchi.ingest.editor.Rights;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What may go wrong on the way, one turn of one worker at a time. */
class BrokenImportIT {
    private static final String WORKER = "first";
    private static RunningDesk desk;
    private static Caller admin;

    @BeforeAll
    static void start() {
        desk = RunningDesk.start("--ingest.archive.rows-at-once=20", "--ingest.archive.look-every=12h");
        admin = desk.admin();
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @AfterEach
    void endWhatIsLeft() {
        desk.jdbc()
                .sql("update ingest.import set state = 'STOPPED' where state = 'RUNNING'")
                .update();
    }

    @Test
    void whileWhatIsDoneIsReadAgainNobodyElseBegins() throws Exception {
        String id = handOver(admin, rows("a", 0, 200, "text"), "a.example")
                .path("id")
                .asString();
        turn(() -> rowsOf(id) < 100);
        Instant claimed = Instant.now();
        var leases = new ArrayList<Instant>();
        turn(() -> rowsOf(id) == 100 && leases.add(leaseOf(id)));

        assertThat(leases).last().satisfies(last -> assertThat(last).isAfter(claimed.plusSeconds(100)));
        assertThat(leases.stream().distinct().count()).isGreaterThan(5);
    }

    @Test
    void whoLosesAnImportWhileReadingWhatIsDoneLeavesIt() throws Exception {
        String id = handOver(admin, rows("b", 0, 200, "text"), "b.example")
                .path("id")
                .asString();
        turn(() -> rowsOf(id) < 100);
        turn(() -> desk.jdbc()
                        .sql("update ingest.import set worker = 'second' where id = :id")
                        .param("id", id)
                        .update()
                == 1);

        assertThat(rowsOf(id)).isEqualTo(100);
    }

    @Test
    void aBatchWhoseConnectionIsCutIsBroughtAlongOnce() throws Exception {
        desk.asOwner("create sequence ingest.marks; grant usage on sequence ingest.marks to public");
        desk.asOwner("""
                create function ingest.cut() returns trigger language plpgsql as $$ begin
                    if nextval('ingest.marks') = 30 then perform pg_terminate_backend(pg_backend_pid()); end if;
                    return new;
                end $$
                """);
        desk.asOwner(
                "create trigger cut after insert on ingest.brought_article for each row execute function ingest.cut()");
        String id = handOver(admin, rows("c", 0, 100, "text"), "c.example")
                .path("id")
                .asString();

        assertThatThrownBy(() -> turn(() -> true)).isInstanceOf(RuntimeException.class);
        assertThat(look(admin, id).path("state").asString()).isEqualTo("RUNNING");
        assertThat(rowsOf(id)).isEqualTo(20);
        turn(() -> true);

        var done = look(admin, id);
        assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("DONE");
        assertThat(done.path("created").asLong()).isEqualTo(100);
        String ours = " where state #>> '{oldPaths,ru,0}' like '/ru/c%'";
        assertThat(desk.count("select count(*) from ingest.article_version" + ours))
                .isEqualTo(100);
        assertThat(desk.count("select count(distinct article_id) from ingest.article_version" + ours))
                .isEqualTo(100);
        desk.asOwner("drop function ingest.cut cascade; drop sequence ingest.marks");
    }

    @Test
    void whatWillBeNoBetterTheNextTimeHoldsUpNoOther() throws Exception {
        String poison =
                handOver(admin, row("d1", "text"), "d.example").path("id").asString();
        String next = handOver(admin, row("d2", "text"), "d.example").path("id").asString();
        desk.jdbc()
                .sql("update ingest.import set mapping = 'nothing that anybody knows' where id = :id")
                .param("id", poison)
                .update();
        turn(() -> true);
        turn(() -> true);

        assertThat(look(admin, poison).path("failedBecause").asString()).isEqualTo("UNBEARABLE");
        assertThat(look(admin, next).path("state").asString()).isEqualTo("DONE");
    }

    @Test
    void whoIsNoAdminAnyMoreBringsNothingAlongFromThenOn() throws Exception {
        String id = handOver(admin, rows("e", 0, 100, "text"), "e.example")
                .path("id")
                .asString();
        turn(() -> {
            if (rowsOf(id) == 40) {
                desk.asOwner("update ingest.editor set role = 'WRITER' where email = 'admin@jarchi.local'");
            }
            return true;
        });
        desk.asOwner("update ingest.editor set role = 'ADMIN' where email = 'admin@jarchi.local'");

        var ended = look(admin, id);
        assertThat(ended.path("failedBecause").asString()).isEqualTo("NOT_ALLOWED");
        assertThat(ended.path("rows").asLong()).isEqualTo(40);
    }

    @Test
    void whatIsNotTheFileThatWasAnnouncedIsNotRead() throws Exception {
        String id = handOver(admin, row("f1", "text"), "f.example", "0".repeat(64))
                .path("id")
                .asString();
        turn(() -> true);

        assertThat(look(admin, id).path("failedBecause").asString()).isEqualTo("OTHER_BYTES");
        assertThat(look(admin, id).path("rows").asLong()).isZero();
    }

    @Test
    void whatIsGivenUpOrForsakenIsOverAndItsFileGone() throws Exception {
        String given =
                handOver(admin, row("g1", "text"), "g.example").path("id").asString();
        String forsaken =
                handOver(admin, row("g2", "text"), "g.example").path("id").asString();
        desk.jdbc()
                .sql(
                        "update ingest.import set state = 'RECEIVING', heard_at = now() - interval '8 days' where id = :id")
                .param("id", forsaken)
                .update();
        var answer = admin.call("POST", "/desk/api/imports/" + given + "/discard", "", "application/json");
        desk.part(AskingImport.class).endForsaken();

        assertThat(answer.json().path("state").asString()).isEqualTo("FAILED");
        assertThat(look(admin, given).path("failedBecause").asString()).isEqualTo("DISCARDED");
        assertThat(look(admin, forsaken).path("failedBecause").asString()).isEqualTo("NEVER_CAME");
        assertThat(desk.count("select count(*) from ingest.import_part where import_id in ('" + given + "', '"
                        + forsaken + "')"))
                .isZero();
    }

    @Test
    void thePageSaysInItsLanguageWhatIsWrongAndGivesAnImportUp() {
        var browser = Browser.signedIn(desk, "admin@jarchi.local", RunningDesk.ADMIN_PASSWORD);
        browser.open("/desk/import?lang=ru");
        byte[] file = row("i1", "text").getBytes(UTF_8);

        var site = browser.sendParts("/desk/import", Map.of("site", "no site!"), "file", "a.ndjson", file);
        var fields = Map.of("site", "i.example", "mapping", "colum.title = x");
        var mapping = browser.sendParts("/desk/import", fields, "file", "a.ndjson", file);
        var begun = browser.sendParts("/desk/import", Map.of("site", "i.example"), "file", "a.ndjson", file);
        var over = browser.send(begun.uri().getPath() + "/discard", Map.of());

        assertThat(site.statusCode()).isEqualTo(422);
        assertThat(site.body()).contains("Не начато: С какого сайта: должно быть имя вида old.example.uz");
        assertThat(mapping.body()).contains("Столбцы и рубрики: строка 1 непонятна: colum.title = x");
        assertThat(begun.body()).contains("Отменить импорт");
        assertThat(over.body()).contains("Импорт отменён").doesNotContain("Отменить импорт");
    }

    /** Of a worker whose every look at the clock takes a second. */
    private static void turn(BooleanSupplier goesOn) throws IOException {
        var ticks = new AtomicLong();
        Instant begun = Instant.now();
        InstantSource slow = () -> begun.plusSeconds(ticks.getAndIncrement());
        Clock clock = slow.withZone(ZoneOffset.UTC);
        var importing = new Importing(
                desk.part(Imports.class),
                desk.part(ImportParts.class),
                desk.part(ImportRefusals.class),
                desk.part(ArchivingArticles.class),
                desk.part(Categories.class),
                desk.part(Rights.class),
                desk.part(ImportSettings.class),
                clock,
                desk.part(TransactionTemplate.class));
        var claimed = desk.part(Imports.class).claim(WORKER, begun, Duration.ofSeconds(30));
        importing.run(claimed.orElseThrow(), WORKER, goesOn);
    }

    private static long rowsOf(String id) {
        return desk.count("select row_count from ingest.import where id = '" + id + "'");
    }

    private static Instant leaseOf(String id) {
        return desk.jdbc()
                .sql("select lease_until from ingest.import where id = :id")
                .param("id", id)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
