package jarchi.ingest.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest extends MediaStoreContract {
    @TempDir
    private Path folder;

    @Override
    protected MediaStore store() {
        return new FolderStore(StoreSettings.in(folder));
    }

    @Test
    void whatACrashLeftUnfinishedIsNeverSeenAndIsSweptAway() throws IOException {
        Path unfinished = Files.createDirectories(folder.resolve("unfinished")).resolve("half");
        Files.write(unfinished, new byte[] {1});
        Files.setLastModifiedTime(unfinished, FileTime.from(Instant.now().minusSeconds(600)));

        assertThat(store().idsOlderThan(Instant.now().minusSeconds(60))).isEmpty();
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void whatCannotBeWrittenLeavesNothing() throws IOException {
        Path missing = folder.resolve("missing");
        var key = new MediaKey("c".repeat(64), "320.jpg");

        assertThatThrownBy(() -> store().put(key, missing, "image/jpeg")).isInstanceOf(MediaStoreAway.class);
        assertThat(store().open(key)).isEmpty();
        try (Stream<Path> left = Files.list(folder.resolve("unfinished"))) {
            assertThat(left).isEmpty();
        }
    }
}
