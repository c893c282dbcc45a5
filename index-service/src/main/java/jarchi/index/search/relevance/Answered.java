package jarchi.index.search.relevance;

import jarchi.analysis.query.QuerySyntaxException;
import java.util.ArrayList;
import java.util.List;

/**
 * A search and what was found.
 *
 * @param set the name of its set
 * @param found ids of articles, the best first
 * @param isRefused whether it was not looked for at all
 */
record Answered(String set, JudgedSearch search, List<String> found, boolean isRefused, Figures figures) {
    /** All searches of a folder, put to one search engine. */
    static List<Answered> by(Ranking ranking, JudgedFolder folder, Progress progress) {
        List<Answered> answered = new ArrayList<>();
        for (JudgedSet set : folder.sets()) {
            for (JudgedSearch search : set.searches()) {
                answered.add(by(ranking, set.name(), search));
                progress.oneMore();
            }
        }
        return answered;
    }

    private static Answered by(Ranking ranking, String set, JudgedSearch search) {
        try {
            List<String> found = ranking.find(search);
            return new Answered(set, search, found, false, Figures.of(found, search));
        } catch (QuerySyntaxException e) {
            return new Answered(set, search, List.of(), true, Figures.of(List.of(), search));
        }
    }
}
