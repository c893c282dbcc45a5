package jarchi.index.search.relevance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One body of articles and the sets of searches over it. */
record JudgedFolder(Path folder, Map<String, JudgedArticle> articles, List<JudgedSet> sets) {
    private static final String ARTICLES = ".docs.jsonl";

    /**
     * All that lies in a folder and below it; of a file of searches only these, over what lies in its folder.
     *
     * @throws Unreadable if there is nothing, or not of the form that it must have
     */
    static JudgedFolder read(Path path) {
        boolean one = path.toString().endsWith(JudgedSet.QUERIES) && Files.isRegularFile(path);
        if (!one && !Files.isDirectory(path)) {
            throw new Unreadable(path, "is neither a folder nor a file of searches (NAME" + JudgedSet.QUERIES + ")");
        }
        Path folder = one ? path.toAbsolutePath().resolveSibling("") : path;
        Map<String, JudgedArticle> articles = new LinkedHashMap<>();
        files(folder, ARTICLES).forEach(file -> addTo(articles, file));
        if (articles.isEmpty()) {
            throw new Unreadable(folder, "has no articles (NAME" + ARTICLES + ")");
        }
        List<JudgedSet> sets = (one ? List.of(path) : files(folder, JudgedSet.QUERIES))
                .stream()
                        .map(queries -> JudgedSet.read(queries, articles.keySet()))
                        .toList();
        if (sets.isEmpty()) {
            throw new Unreadable(folder, "has no searches (NAME" + JudgedSet.QUERIES + ")");
        }
        return new JudgedFolder(folder, articles, sets);
    }

    int searches() {
        return sets.stream().mapToInt(set -> set.searches().size()).sum();
    }

    private static void addTo(Map<String, JudgedArticle> articles, Path file) {
        Lines.of(file).forEach((line, text) -> {
            try {
                var article = JsonMapper.shared()
                        .readValue(text, JudgedArticle.Line.class)
                        .article();
                if (articles.put(article.id(), article) != null) {
                    throw new Unreadable(file, line, "there are two articles " + article.id());
                }
            } catch (JacksonException e) {
                throw new Unreadable(file, line, "not JSON: " + e.getOriginalMessage());
            } catch (IllegalArgumentException e) {
                throw new Unreadable(file, line, String.valueOf(e.getMessage()));
            }
        });
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return new ArrayList<>(all.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
