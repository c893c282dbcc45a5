package jarchi.events.site;

/** One thing that is set for the whole site. Each record of the log holds all of it, so that the newest alone counts. */
public sealed interface SiteSetting
        permits TestMode, Numbers, Categories, Topics, Latin, ThesaurusLines, Promotions, PopularSearches {
    /** The key of its records, as {@code test-mode}. */
    String key();
}
