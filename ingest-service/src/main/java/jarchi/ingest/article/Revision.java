package jarchi.ingest.article;

/** Grows with every saved change of an article, published or not; whoever changes an article says which one they saw. */
public record Revision(long number) {
    static final Revision FIRST = new Revision(1);

    Revision next() {
        return new Revision(number + 1);
    }
}
