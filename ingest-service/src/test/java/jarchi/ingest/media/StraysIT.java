package jarchi.ingest.media;

import static org.assertj.core.api.Assertions.assertThat;

import jarchi.ingest.RunningDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/** What lies in the store and is in no row may be in the rows of a database that is restored tomorrow. */
class StraysIT {
    private static RunningDesk desk;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        // The service's own sweep stands still
        desk = RunningDesk.start("--ingest.media.sweep-every=1d");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @BeforeEach
    void empty() {
        desk.jdbc().sql("delete from ingest.media").update();
        desk.jdbc().sql("delete from ingest.media_stray").update();
    }

    @Test
    void aFileThatNoRowKnowsLeavesAfterAWeek() throws IOException {
        know(stored(1));
        Path stray = stored(2);
        sweepOnDay(0);
        sweepOnDay(6);
        assertThat(stray).exists();

        sweepOnDay(8);
        assertThat(stray).doesNotExist();
        assertThat(place(1)).exists();
        assertThat(rows()).containsExactly(id(1));
    }

    @Test
    void whatWasKnownInBetweenBeginsAnew() throws IOException {
        know(stored(1));
        Path stray = stored(2);
        sweepOnDay(0);
        know(stray);
        sweepOnDay(5);
        desk.jdbc()
                .sql("delete from ingest.media where id = :id")
                .param("id", id(2))
                .update();
        sweepOnDay(8);
        assertThat(stray).exists();

        sweepOnDay(16);
        assertThat(stray).doesNotExist();
    }

    @Test
    void anEmptyDatabaseBesideAFullStoreTakesNothingAway() throws IOException {
        Path one = stored(1);
        Path other = stored(2);
        sweepOnDay(0);
        sweepOnDay(8);
        sweepOnDay(16);

        assertThat(one).exists();
        assertThat(other).exists();
    }

    @Test
    void moreThanATenthOfAllAreNoStrays() throws IOException {
        know(stored(0));
        for (int i = 1; i <= 101; i++) {
            stored(i);
        }
        sweepOnDay(0);
        sweepOnDay(8);
        sweepOnDay(16);
        assertThat(place(1)).exists();

        know(place(101));
        sweepOnDay(17);
        assertThat(place(1)).exists();
        sweepOnDay(25);
        assertThat(place(1)).doesNotExist();
        assertThat(rows()).containsExactlyInAnyOrder(id(0), id(101));
    }

    private void sweepOnDay(int day) {
        var settings = StoreSettings.in(folder);
        var store = new FolderStore(settings);
        var clock = Clock.offset(Clock.systemUTC(), Duration.ofDays(day));
        new SweepingStrays(desk.part(Strays.class), store, settings, clock).sweep();
        new SweepingMedia(desk.part(MediaFiles.class), store, settings, desk.part(TransactionTemplate.class), clock)
                .sweep();
    }

    /** Since a month. */
    private Path stored(int number) throws IOException {
        Path place = Files.createDirectories(place(number));
        Files.write(place.resolve("file.pdf"), new byte[] {1});
        return Files.setLastModifiedTime(place, FileTime.from(Instant.now().minus(Duration.ofDays(30))));
    }

    private Path place(int number) {
        return folder.resolve(id(number).substring(0, 2)).resolve(id(number));
    }

    private static void know(Path place) {
        desk.jdbc().sql("""
            insert into ingest.media (id, state, name, bytes, format, width, height, uploaded_at, uploaded_by)
            values (:id, 'KEPT', 'a', 1, 'PDF', 0, 0, now(), 'writer@jarchi.local')
            """).param("id", place.getFileName().toString()).update();
    }

    private static List<String> rows() {
        return desk.jdbc()
                .sql("select id from ingest.media")
                .query(String.class)
                .list();
    }

    private static String id(int number) {
        return "%064x".formatted(number);
    }
}
