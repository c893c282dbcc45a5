package jarchi.ingest.media;

import org.jspecify.annotations.Nullable;

/** The store does not answer, or the disk is full. */
public final class MediaStoreAway extends RuntimeException {
    public MediaStoreAway(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
