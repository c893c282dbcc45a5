package jarchi.benchmarks;

import jarchi.events.Language;
import jarchi.stack.process.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody types, of the project's judged sets.
 *
 * @param set the name of the set
 * @param answers the ids of the texts that answer it
 */
record JudgedSearch(String set, Language language, String words, Set<String> answers) {
    private static final String QUERIES = ".queries.tsv";

    static Path folder() {
        return Repository.root().resolve("relevance");
    }

    static List<JudgedSearch> all() throws IOException {
        List<JudgedSearch> searches = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder())) {
            for (Path file :
                    all.filter(one -> one.toString().endsWith(QUERIES)).sorted().toList()) {
                searches.addAll(of(file));
            }
        }
        return searches;
    }

    private static List<JudgedSearch> of(Path file) throws IOException {
        String set = file.getFileName().toString().replace(QUERIES, "");
        Map<String, Set<String>> answers = new HashMap<>();
        for (String line : Files.readAllLines(file.resolveSibling(set + ".qrels"))) {
            String[] cells = line.split("\\s+", -1);
            if (Integer.parseInt(cells[3]) > 0) {
                answers.computeIfAbsent(cells[0], search -> new HashSet<>()).add(cells[2]);
            }
        }
        return Files.readAllLines(file).stream()
                .map(line -> line.split("\t", -1))
                .filter(cells -> answers.containsKey(cells[0]))
                .map(cells -> new JudgedSearch(
                        set, Language.ofTag(cells[1]), cells[2], answers.getOrDefault(cells[0], Set.of())))
                .toList();
    }
}
