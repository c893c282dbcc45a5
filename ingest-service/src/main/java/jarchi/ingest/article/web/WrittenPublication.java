package jarchi.ingest.article.web;

import jarchi.ingest.article.WrittenForce;
import org.jspecify.annotations.Nullable;

/** What may stand in the body of a publication, which may have none. */
record WrittenPublication(@Nullable WrittenForce force) {
    static @Nullable WrittenForce forceOf(@Nullable WrittenPublication written) {
        return written == null ? null : written.force();
    }
}
