package jarchi.ingest.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Where files lie. Whatever fails throws {@link MediaStoreAway}, and may be tried again. */
public interface MediaStore {
    /**
     * Keeps a file, whole or not at all: when this returns it survives a power cut. The same may be put again.
     *
     * @param content is read, and left where it is
     * @param type for those who ask the store itself
     */
    void put(MediaKey key, Path content, String type);

    /** The file, if it was put. Whoever opens it closes it. */
    Optional<Stored> open(MediaKey key);

    /** Takes away all files of a picture; none is no mistake. */
    void deleteAll(String id);

    /** Those of which a file is kept, and none was put since then. */
    Set<String> idsOlderThan(Instant time);

    /** An open file. */
    record Stored(InputStream content, long bytes) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            content.close();
        }
    }
}
