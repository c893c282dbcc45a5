package jarchi.index.document;

import java.util.Map;

/**
 * A file that readers may take with them.
 *
 * @param title by language tag; its name stands where there is none
 */
public record PublicFile(String path, Map<String, String> title, String name, long bytes) {
    public String titleIn(String tag) {
        return title.getOrDefault(tag, name);
    }

    public long kilobytes() {
        return Math.max(1, Math.round(bytes / 1000.0));
    }
}
