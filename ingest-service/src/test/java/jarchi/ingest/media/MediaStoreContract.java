package jarchi.ingest.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store promises. */
public abstract class MediaStoreContract {
    private static final String ONE = "a".repeat(64);
    private static final String OTHER = "b".repeat(64);
    private static final String JPEG = "image/jpeg";

    @TempDir
    private Path uploads;

    /** An empty one. */
    protected abstract MediaStore store();

    @Test
    void whatWasPutIsThereAsItWas() throws IOException {
        var store = store();
        byte[] content = random(20_000_000);
        Path upload = file(content);
        store.put(new MediaKey(ONE, "640.jpg"), upload, JPEG);

        assertThat(upload).hasBinaryContent(content);
        try (var stored = store.open(new MediaKey(ONE, "640.jpg")).orElseThrow()) {
            assertThat(stored.bytes()).isEqualTo(content.length);
            assertThat(stored.content().readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void whatWasNotPutIsNotThere() throws IOException {
        var store = store();
        assertThat(store.open(new MediaKey(ONE, "640.jpg"))).isEmpty();
        store.put(new MediaKey(ONE, "320.jpg"), file(new byte[] {1}), JPEG);
        assertThat(store.open(new MediaKey(ONE, "640.jpg"))).isEmpty();
        assertThat(store.open(new MediaKey(OTHER, "320.jpg"))).isEmpty();
    }

    @Test
    void theSameMayBePutAgainAlsoByManyAtOnce() throws Exception {
        var store = store();
        var key = new MediaKey(ONE, "card-50-33.jpg");
        Path upload = file(random(300_000));
        Callable<Boolean> put = () -> {
            store.put(key, upload, JPEG);
            return true;
        };
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : people.invokeAll(Stream.generate(() -> put).limit(8).toList())) {
                assertThat(done.get()).isTrue();
            }
        }
        try (var stored = store.open(key).orElseThrow()) {
            assertThat(stored.content().readAllBytes()).isEqualTo(Files.readAllBytes(upload));
        }
    }

    @Test
    void whatIsDeletedIsGoneAndItsNeighbourIsNot() throws IOException {
        var store = store();
        store.put(new MediaKey(ONE, "320.jpg"), file(new byte[] {1}), JPEG);
        store.put(new MediaKey(ONE, "card-0-100.png"), file(new byte[] {2}), "image/png");
        store.put(new MediaKey(OTHER, "file.pdf"), file(new byte[] {3}), "application/pdf");
        store.deleteAll(ONE);
        store.deleteAll(ONE);

        assertThat(store.open(new MediaKey(ONE, "320.jpg"))).isEmpty();
        assertThat(store.open(new MediaKey(ONE, "card-0-100.png"))).isEmpty();
        try (var stored = store.open(new MediaKey(OTHER, "file.pdf")).orElseThrow()) {
            assertThat(stored.content().readAllBytes()).containsExactly(3);
        }
    }

    @Test
    void whatLiesThereIsFoundByItsAge() throws IOException {
        var store = store();
        assertThat(store.idsOlderThan(Instant.now().plusSeconds(60))).isEmpty();
        store.put(new MediaKey(ONE, "320.jpg"), file(new byte[] {1}), JPEG);
        store.put(new MediaKey(ONE, "640.jpg"), file(new byte[] {1}), JPEG);
        store.put(new MediaKey(OTHER, "file.pdf"), file(new byte[] {1}), "application/pdf");

        assertThat(store.idsOlderThan(Instant.now().plusSeconds(60))).containsExactlyInAnyOrder(ONE, OTHER);
        assertThat(store.idsOlderThan(Instant.now().minusSeconds(60))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../etc", "a/b.jpg", "640.jpg/", "..", "", "640", ".jpg", "640.JPG", "6 4.jpg"})
    void noOtherNameReachesAStore(String file) {
        assertThatThrownBy(() -> new MediaKey(ONE, file)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MediaKey("../" + ONE.substring(3), "640.jpg"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(uploads, "upload", ".bin"), content);
    }

    private static byte[] random(int bytes) {
        byte[] content = new byte[bytes];
        new Random(7).nextBytes(content);
        return content;
    }
}
