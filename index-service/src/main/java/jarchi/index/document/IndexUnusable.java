package jarchi.index.document;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;

/** Elasticsearch answers, but with an index that this release cannot write to; a person has to see to it. */
class IndexUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String why;

    private IndexUnusable(String why) {
        super(why);
        this.why = why;
    }

    /** What is wrong, with which index, and what to do. */
    String why() {
        return why;
    }

    static IndexUnusable withOtherFields(String index, ElasticsearchException refusal) {
        return new IndexUnusable(
                "index %1$s cannot take this release's fields: %2$s. Another is made beside it by itself (INDEX_REBUILDS_BY_ITSELF), or by ./jarchi rebuild; or go back to the release that made it"
                        .formatted(index, Judgement.inWords(refusal)));
    }

    static IndexUnusable notMade(String index, ElasticsearchException refusal) {
        return new IndexUnusable(
                "index %s cannot be made: %s. Mend in Elasticsearch what it names: then the index is made and filled from the log"
                        .formatted(index, Judgement.inWords(refusal)));
    }

    static IndexUnusable ambiguous(String alias, Iterable<String> indices) {
        return new IndexUnusable("alias %s stands for %s, and none of them is its write index: name one"
                .formatted(alias, String.join(", ", indices)));
    }
}
