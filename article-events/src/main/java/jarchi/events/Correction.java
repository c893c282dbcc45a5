package jarchi.events;

import static jarchi.events.Require.present;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a newer version mends.
 *
 * @param note what changed, plain text a reader may read, by language; may be empty for a minor correction
 */
public record Correction(Map<Language, String> note) {
    public Correction(@Nullable Map<Language, String> note) {
        this.note = Map.copyOf(present(note, "correction.note"));
    }
}
