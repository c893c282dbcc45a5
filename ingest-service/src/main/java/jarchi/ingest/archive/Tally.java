package jarchi.ingest.archive;

import jarchi.ingest.article.Arrival;

/** What became of some rows. */
record Tally(long created, long changed, long unchanged, long refused) {
    static final Tally NONE = new Tally(0, 0, 0, 0);

    Tally and(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Created c -> new Tally(created + 1, changed, unchanged, refused);
            case Arrival.Changed c -> new Tally(created, changed + 1, unchanged, refused);
            case Arrival.Unchanged u -> new Tally(created, changed, unchanged + 1, refused);
            case Arrival.Refused r -> new Tally(created, changed, unchanged, refused + 1);
        };
    }

    long rows() {
        return created + changed + unchanged + refused;
    }
}
