package jarchi.analysis.query;

/** The smallest part of a search, its text in normal form (see {@link QueryText}); in order of its text. */
sealed interface Term extends Comparable<Term> {
    /** As the grammar writes it. */
    String canonical();

    @Override
    default int compareTo(Term other) {
        return canonical().compareTo(other.canonical());
    }

    /** One word, or several that stand side by side. */
    record Words(String text) implements Term {
        @Override
        public String canonical() {
            return text.indexOf(' ') < 0 ? text : '"' + text + '"';
        }
    }

    /** The beginning of a word; never with a space. */
    record Prefix(String text) implements Term {
        @Override
        public String canonical() {
            return text + '*';
        }
    }
}
