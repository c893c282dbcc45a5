package jarchi.index.document;

/** Whose documents an index holds. */
public enum Lineage {
    /** This release's alone. */
    THIS_RELEASE,
    /** Those of a release that came before, or of no known one. */
    OLDER,
    /** Those of a release that came after this one: it is not for this one to make another. */
    NEWER
}
