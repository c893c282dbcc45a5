package jarchi.ingest.media;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** Settings for tests of the parts. */
final class StoreSettings {
    private StoreSettings() {}

    static MediaSettings in(Path folder) {
        return new MediaSettings(
                folder, DataSize.ofMegabytes(20), Duration.ofMinutes(1), Duration.ofDays(31), Duration.ofDays(7));
    }
}
