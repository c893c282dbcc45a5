package jarchi.ingest.archive;

import java.util.List;

/** An import cannot be asked for like this; nothing was saved. */
public final class ImportRefused extends RuntimeException {
    private final String field;
    private final Kind kind;
    private final List<String> said;

    ImportRefused(String field, Kind kind, Object... said) {
        super(field + " " + kind);
        this.field = field;
        this.kind = kind;
        this.said = List.of(said).stream().map(String::valueOf).toList();
    }

    public String field() {
        return field;
    }

    /** What is wrong with it; its words are in the message bundles, under this key. */
    public String key() {
        return "import.wrong." + kind;
    }

    /** What the words leave places for. */
    public Object[] said() {
        return said.toArray();
    }

    /** A kind of mistake. */
    enum Kind {
        NAME,
        DIGEST,
        BYTES,
        PART,
        SITE,
        LANGUAGE,
        ENCODING,
        FORM,
        MAPPING_TOO_LONG,
        MAPPING_UNCLEAR
    }
}
