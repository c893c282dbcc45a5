package jarchi.ingest.media;

import java.util.Collection;
import java.util.Map;

/** Tells of ids which of them are kept. */
@FunctionalInterface
public interface KnownMedia {
    /** Those of them that are there, by their ids; none of them leaves before the caller's transaction ends. */
    Map<String, MediaFile> held(Collection<String> ids);
}
