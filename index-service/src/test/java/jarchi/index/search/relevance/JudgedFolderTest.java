package jarchi.index.search.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jarchi.events.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgedFolderTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void aSetOfOneSearch() throws IOException {
        write("time.docs.jsonl", "{\"id\": 1, \"date\": \"01/04/63\", \"body\": \"The allies\"}\n");
        write("time.queries.tsv", "7\tallies after Nassau\n");
        write("time.qrels", "7 0 1 2\n");
    }

    @Test
    void whatIsNotSaidIsEnglishAndWithoutADate() {
        var read = JudgedFolder.read(folder);

        assertThat(read.articles().get("1").language()).isEqualTo(Language.EN);
        assertThat(read.sets())
                .containsExactly(new JudgedSet(
                        "time", List.of(new JudgedSearch("7", Language.EN, "allies after Nassau", Map.of("1", 2)))));
    }

    @Test
    void articlesOfAllFilesBelowAreOneBody() throws IOException {
        Files.createDirectory(folder.resolve("more"));
        write("more/world.docs.jsonl", "{\"id\":\"w\",\"lang\":\"uz-Cyrl\",\"title\":\"Дунё\",\"body\":\"\"}\n");

        assertThat(JudgedFolder.read(folder).articles()).containsOnlyKeys("1", "w");
        assertThat(JudgedFolder.read(folder.resolve("time.queries.tsv")).searches())
                .isEqualTo(1);
    }

    @Test
    void searchesWithoutAnAnswerAreLeftOut() throws IOException {
        write("time.queries.tsv", "7\tallies\n8\tnobody knows\n9\tjudged, but in vain\n");
        write("time.qrels", "7 0 1 1\n9 0 1 0\n");

        assertThat(JudgedFolder.read(folder).searches()).isEqualTo(1);
    }

    @Test
    void mistakesAreNamedByTheirPlace() throws IOException {
        refused("time.qrels", "7 0 1 2\n7 0 2 1\n", "time.qrels:2: there is no article 2");
        refused("time.qrels", "7 0 1 good\n", "time.qrels:1: a judgement is a search, 0, an article and a grade");
        refused("time.qrels", "7 0 1 2\n7 0 1 1\n", "time.qrels:2: 1 is judged twice for 7");
        refused("time.qrels", "6 0 1 2\n", "time.queries.tsv has no search 6, which is judged");
        write("time.qrels", "7 0 1 2\n");
        refused("time.queries.tsv", "7\tde\tAlliierte\n", "time.queries.tsv:1: no such language: de");
        refused("time.queries.tsv", "7\n", "time.queries.tsv:1: a search is an id, perhaps a language");
        write("time.queries.tsv", "7\tallies\n");
        refused("time.docs.jsonl", "{\"id\":\"1\"}\n", "time.docs.jsonl:1: an article needs an id and a body");
        refused("time.docs.jsonl", "\n{id}\n", "time.docs.jsonl:2: not JSON");
        refused("time.docs.jsonl", "", "has no articles");
    }

    @Test
    void aPlaceWithoutSetsIsSaidToHaveNone() throws IOException {
        Files.delete(folder.resolve("time.qrels"));
        assertThatThrownBy(() -> JudgedFolder.read(folder)).hasMessageContaining("time.qrels is missing");
        Files.delete(folder.resolve("time.queries.tsv"));
        assertThatThrownBy(() -> JudgedFolder.read(folder)).hasMessageContaining("has no searches");
        assertThatThrownBy(() -> JudgedFolder.read(folder.resolve("nowhere")))
                .hasMessageContaining("is neither a folder nor a file of searches");
    }

    private void refused(String file, String content, String message) throws IOException {
        write(file, content);
        assertThatThrownBy(() -> JudgedFolder.read(folder))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining(message);
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
    }
}
