package jarchi.ingest.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jarchi.ingest.RunningDesk;
import jarchi.ingest.audit.AuditLog;
import jarchi.ingest.editor.Person;
import jarchi.ingest.editor.Role;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything may stop between any two lines: between the row, the files, and the row again. */
class CrashesIT {
    private static final Person WRITER = new Person("writer@jarchi.local", "W", Role.WRITER);

    @TempDir
    private static Path folder;

    private static RunningDesk desk;

    private final FailingStore store = new FailingStore(new FolderStore(StoreSettings.in(folder)));

    @BeforeAll
    static void open() {
        // The service's own sweep stands still
        desk = RunningDesk.start("--ingest.media.folder=" + folder, "--ingest.media.sweep-every=1d");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @BeforeEach
    void empty() {
        desk.jdbc().sql("delete from ingest.media").update();
    }

    @Test
    void anUploadThatStoppedHalfWayIsNotThereAndSucceedsTheNextTime() {
        byte[] picture = Samples.jpeg(700, 400);
        store.puts = 1;
        assertThatThrownBy(() -> upload(picture)).isInstanceOf(MediaStoreAway.class);
        assertThat(states()).containsExactly("ARRIVING");
        assertThat(desk.part(MediaFiles.class).held(List.of(id()))).isEmpty();

        store.puts = Integer.MAX_VALUE;
        var kept = upload(picture);
        assertThat(states()).containsExactly("KEPT");
        assertThat(store.open(Darkroom.key(kept, kept.largest()))).isPresent();
    }

    @Test
    void whatNeverArrivedIsSweptAwayWithItsFiles() {
        store.puts = 1;
        assertThatThrownBy(() -> upload(Samples.jpeg(701, 400))).isInstanceOf(MediaStoreAway.class);
        String id = id();
        sweeping().sweep();
        assertThat(states()).containsExactly("ARRIVING");

        isOfYesterday();
        sweeping().sweep();
        assertThat(states()).isEmpty();
        assertThat(store.idsOlderThan(Instant.now().plusSeconds(60))).doesNotContain(id);
    }

    @Test
    void aSweepThatStoppedIsDoneAgain() {
        var kept = upload(Samples.jpeg(702, 400));
        isOfYesterday();
        desk.jdbc()
                .sql("update ingest.media set uploaded_at = now() - interval '40 days'")
                .update();
        store.deletes = 0;
        sweeping().sweepUnused();
        sweeping().sweep();
        assertThat(states()).containsExactly("LEAVING");
        assertThat(desk.part(MediaFiles.class).find(kept.id())).isEmpty();

        store.deletes = Integer.MAX_VALUE;
        sweeping().sweep();
        assertThat(states()).isEmpty();
        assertThat(store.open(Darkroom.key(kept, kept.largest()))).isEmpty();
    }

    @Test
    void whatTheStoreRefusesToDeleteHoldsUpNoOther() {
        store.refused = upload(Samples.jpeg(707, 400)).id();
        upload(Samples.jpeg(708, 400));
        upload(Samples.jpeg(709, 400));
        desk.jdbc().sql("update ingest.media set state = 'LEAVING'").update();
        sweeping().sweep();
        sweeping().sweep();

        assertThat(id()).isEqualTo(store.refused);
        store.refused = "";
        sweeping().sweep();
        assertThat(states()).isEmpty();
    }

    @Test
    void whatLeavesComesBackWhenItIsUploadedAgain() {
        byte[] picture = Samples.jpeg(703, 400);
        var kept = upload(picture);
        desk.jdbc().sql("update ingest.media set state = 'LEAVING'").update();

        assertThat(upload(picture)).isEqualTo(kept);
        sweeping().sweep();
        assertThat(states()).containsExactly("KEPT");
        assertThat(store.open(Darkroom.key(kept, kept.largest()))).isPresent();
    }

    @Test
    void whatTheStoreLostIsThereAgainAfterAnotherUpload() {
        byte[] picture = Samples.jpeg(706, 400);
        var kept = upload(picture);
        store.deleteAll(kept.id());

        assertThat(upload(picture)).isEqualTo(kept);
        assertThat(store.open(Darkroom.key(kept, kept.largest()))).isPresent();
        assertThat(store.open(Darkroom.key(kept, kept.renditions().getFirst()))).isPresent();
    }

    @Test
    void whatAnArticleHoldsStaysHoweverOldItIs() {
        var kept = upload(Samples.jpeg(704, 400));
        var draft = desk.writer().create("""
            {"category": "sport", "images": [{"id": "%s"}], "languages": {"en": {"title": "T", "body": "x"}}}\
            """.formatted(kept.id()));
        assertThat(draft.status()).isEqualTo(201);
        desk.jdbc()
                .sql("update ingest.media set uploaded_at = now() - interval '400 days'")
                .update();
        sweeping().sweepUnused();
        sweeping().sweep();

        assertThat(states()).containsExactly("KEPT");
        desk.jdbc().sql("delete from ingest.article").update();
    }

    private MediaFile upload(byte[] content) {
        var keeping = new KeepingMedia(
                desk.part(MediaFiles.class),
                new Darkroom(store),
                StoreSettings.in(folder),
                desk.part(TransactionTemplate.class),
                desk.part(AuditLog.class),
                Clock.systemUTC());
        return keeping.keep(new ByteArrayInputStream(content), "a.jpg", WRITER);
    }

    private SweepingMedia sweeping() {
        return new SweepingMedia(
                desk.part(MediaFiles.class),
                store,
                StoreSettings.in(folder),
                desk.part(TransactionTemplate.class),
                Clock.systemUTC());
    }

    private static void isOfYesterday() {
        desk.jdbc()
                .sql("update ingest.media set uploaded_at = :then")
                .param("then", Timestamp.from(Instant.now().minus(Duration.ofDays(1))))
                .update();
    }

    private static List<String> states() {
        return desk.jdbc()
                .sql("select state from ingest.media")
                .query(String.class)
                .list();
    }

    private static String id() {
        return desk.jdbc()
                .sql("select id from ingest.media")
                .query(String.class)
                .single();
    }

    /** Does as it should for so many times, then no more. */
    private static final class FailingStore implements MediaStore {
        private final MediaStore store;
        private int puts = Integer.MAX_VALUE;
        private int deletes = Integer.MAX_VALUE;
        private String refused = "";

        FailingStore(MediaStore store) {
            this.store = store;
        }

        @Override
        public void put(MediaKey key, Path content, String type) {
            if (puts-- <= 0) {
                throw new MediaStoreAway("the disk is full", null);
            }
            store.put(key, content, type);
        }

        @Override
        public Optional<Stored> open(MediaKey key) {
            return store.open(key);
        }

        @Override
        public void deleteAll(String id) {
            if (deletes-- <= 0 || id.equals(refused)) {
                throw new MediaStoreAway("the store is away", null);
            }
            store.deleteAll(id);
        }

        @Override
        public Set<String> idsOlderThan(Instant time) {
            return store.idsOlderThan(time);
        }
    }
}
