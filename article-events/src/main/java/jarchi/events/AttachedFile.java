package jarchi.events;

import static jarchi.events.Require.present;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file that readers may take with them.
 *
 * @param id the SHA-256 of what was uploaded, in hexadecimal digits
 * @param title what it is, by language; its name tells it where there is none
 * @param name of the file, with its ending
 * @param type such as {@code application/pdf}
 * @param bytes of its content
 * @param path on the site; what is there never changes
 */
public record AttachedFile(String id, Map<Language, String> title, String name, String type, long bytes, String path) {
    public AttachedFile(
            @Nullable String id,
            @Nullable Map<Language, String> title,
            @Nullable String name,
            @Nullable String type,
            long bytes,
            @Nullable String path) {
        this.id = present(id, "files.id");
        this.title = title == null ? Map.of() : Map.copyOf(title);
        this.name = present(name, "files.name");
        this.type = present(type, "files.type");
        this.bytes = bytes;
        this.path = present(path, "files.path");
    }
}
