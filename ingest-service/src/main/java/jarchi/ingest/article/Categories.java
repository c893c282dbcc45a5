package jarchi.ingest.article;

/** What an article can be filed under. */
public interface Categories {
    /** Whether there is such a category; if so, it stays until the caller's transaction has ended. */
    boolean stay(String key);
}
