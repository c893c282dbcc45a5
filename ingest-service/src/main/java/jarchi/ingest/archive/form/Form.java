package jarchi.ingest.archive.form;

import java.util.Locale;

/** How a file is written. */
public enum Form {
    /** Whatever its content looks like. */
    AUTO,
    /** Our own: one article of JSON in each line. */
    NDJSON,
    /** IPTC ninjs 3.1, an item in each line or all of them in an array. */
    NINJS,
    /** RSS 2.0 or Atom. */
    FEED,
    /** A line of column names, then a row for each article. */
    CSV;

    /** @throws IllegalArgumentException if there is none of this name */
    public static Form named(String name) {
        return name.isBlank() ? AUTO : valueOf(name.strip().toUpperCase(Locale.ROOT));
    }
}
