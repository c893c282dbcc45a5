package jarchi.index.search.relevance;

import jarchi.analysis.query.QuerySyntaxException;
import java.util.List;

/** A search engine, as far as it is judged. */
@FunctionalInterface
interface Ranking {
    /**
     * The ids of the best {@link Figures#DEPTH} articles, the best first.
     *
     * @throws QuerySyntaxException if it does not search for that
     */
    List<String> find(JudgedSearch search) throws QuerySyntaxException;
}
