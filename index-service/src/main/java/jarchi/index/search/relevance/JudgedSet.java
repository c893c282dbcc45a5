package jarchi.index.search.relevance;

import jarchi.events.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Searches that belong together, of a {@code NAME.queries.tsv}, judged by the {@code NAME.qrels} beside it. */
record JudgedSet(String name, List<JudgedSearch> searches) {
    static final String QUERIES = ".queries.tsv";
    private static final String JUDGEMENTS = ".qrels";
    private static final int SHORT = 2;
    private static final int LONG = 3;
    private static final int JUDGEMENT = 4;

    /**
     * Searches that no article answers say nothing and are left out, as TREC's own program does.
     *
     * @param articles the ids of all that can be found
     * @throws Unreadable if the files are not of this form
     */
    static JudgedSet read(Path queries, Set<String> articles) {
        String name = queries.getFileName().toString().replace(QUERIES, "");
        Map<String, Map<String, Integer>> grades = grades(queries.resolveSibling(name + JUDGEMENTS), articles);
        List<JudgedSearch> searches = new ArrayList<>();
        Lines.of(queries).forEach((line, text) -> {
            String[] cells = text.split("\t", -1);
            if (cells.length != SHORT && cells.length != LONG) {
                throw new Unreadable(queries, line, "a search is an id, perhaps a language, and what is typed");
            }
            Language language = cells.length == SHORT ? Language.EN : language(queries, line, cells[1]);
            Map<String, Integer> answers = grades.remove(cells[0]);
            if (answers != null && !answers.isEmpty()) {
                searches.add(new JudgedSearch(cells[0], language, cells[cells.length - 1], Map.copyOf(answers)));
            }
        });
        if (!grades.isEmpty()) {
            throw new Unreadable(
                    queries, "has no search " + grades.keySet().iterator().next() + ", which is judged");
        }
        return new JudgedSet(name, List.copyOf(searches));
    }

    private static Language language(Path file, int line, String tag) {
        return Language.find(tag).orElseThrow(() -> new Unreadable(file, line, "no such language: " + tag));
    }

    private static Map<String, Map<String, Integer>> grades(Path file, Set<String> articles) {
        Map<String, Map<String, Integer>> grades = new HashMap<>();
        Lines.of(file).forEach((line, text) -> {
            String[] cells = text.strip().split("\\s+", -1);
            if (cells.length != JUDGEMENT || !cells[JUDGEMENT - 1].matches("-?\\d{1,2}")) {
                throw new Unreadable(file, line, "a judgement is a search, 0, an article and a grade");
            }
            if (!articles.contains(cells[2])) {
                throw new Unreadable(file, line, "there is no article " + cells[2]);
            }
            int grade = Integer.parseInt(cells[JUDGEMENT - 1]);
            Map<String, Integer> answers = grades.computeIfAbsent(cells[0], search -> new HashMap<>());
            if (grade > 0 && answers.put(cells[2], grade) != null) {
                throw new Unreadable(file, line, cells[2] + " is judged twice for " + cells[0]);
            }
        });
        return grades;
    }
}
