package jarchi.index.search.relevance;

import java.nio.file.Path;

/** A judged set is not of the form it must have; the message names the place. */
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(Path file, String what) {
        super(file + " " + what);
    }

    Unreadable(Path file, int line, String what) {
        super(file + ":" + line + ": " + what);
    }
}
