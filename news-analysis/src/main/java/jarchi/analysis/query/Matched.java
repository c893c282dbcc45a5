package jarchi.analysis.query;

/** How much of a search an article has to have. */
public enum Matched {
    /** Every term that is required: what is found, and alerted. */
    ALL,
    /** At least half of those that say something: the best that can be shown where nothing has all. */
    SOME
}
