package jarchi.ingest.media;

import java.util.regex.Pattern;

/**
 * The name of one stored file: nothing that a visitor sends reaches a store in any other form.
 *
 * @param id of the picture or file that it belongs to
 * @param file its own name, with the ending
 */
public record MediaKey(String id, String file) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern FILE = Pattern.compile("[a-z0-9]{1,10}(-[0-9]{1,3}){0,2}\\.[a-z]{3,4}");

    public MediaKey {
        if (!isId(id) || !FILE.matcher(file).matches()) {
            throw new IllegalArgumentException("not the name of a stored file: " + id + "/" + file);
        }
    }

    public static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    static boolean isFile(String file) {
        return FILE.matcher(file).matches();
    }

    @Override
    public String toString() {
        return id + "/" + file;
    }
}
