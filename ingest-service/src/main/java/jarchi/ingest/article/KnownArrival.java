package jarchi.ingest.article;

/**
 * An article that was brought along, as it was the last time.
 *
 * @param version that it got then
 * @param from the reading of a file that it was last seen in
 */
record KnownArrival(String identity, String articleId, String fingerprint, long version, String from) {
    KnownArrival in(String reading) {
        return new KnownArrival(identity, articleId, fingerprint, version, reading);
    }
}
