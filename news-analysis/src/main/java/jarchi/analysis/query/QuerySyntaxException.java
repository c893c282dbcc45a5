package jarchi.analysis.query;

/** A search that cannot be read; the problem is for the reader's own language, the position counts characters from 0. */
public class QuerySyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Problem {
        /** More than {@value SearchQuery#MAX_LENGTH} characters. */
        TOO_LONG,
        /** More than {@value SearchQuery#MAX_CLAUSES} words, phrases and prefixes. */
        TOO_MANY_CLAUSES,
        /** A quotation mark without its other half. */
        UNBALANCED_QUOTE,
        /** Fewer than {@value SearchQuery#MIN_PREFIX} letters before the star. */
        PREFIX_TOO_SHORT,
        /** A star that is not at the end of its word. */
        STAR_INSIDE_WORD,
        /** An OR without a word on each side. */
        DANGLING_OR,
        /** An alternative of OR with a minus before it. */
        EXCLUDED_ALTERNATIVE
    }

    private final Problem problem;
    private final int position;

    QuerySyntaxException(Problem problem, int position) {
        super(problem + " at " + position);
        this.problem = problem;
        this.position = position;
    }

    public Problem problem() {
        return problem;
    }

    public int position() {
        return position;
    }
}
