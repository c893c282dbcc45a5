package jarchi.benchmarks;

import jarchi.people.Web;
import jarchi.stack.process.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Articles of realistic length: the sample news, one after the other, each with a headline of its own. */
final class SampleArticles {
    private static final Path FOLDER = Path.of("local-stack/command/src/main/resources/sample-news");

    private final List<String> articles;

    SampleArticles() {
        Path folder = Repository.root().resolve(FOLDER);
        try {
            articles = Files.readAllLines(folder.resolve("index.txt")).stream()
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> read(folder.resolve(name)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ObjectNode article(int number) {
        var article = (ObjectNode) Web.JSON.readTree(articles.get(number % articles.size()));
        article.get("languages")
                .forEach(text ->
                        ((ObjectNode) text).put("title", text.get("title").asString() + " " + number));
        return article;
    }
}
