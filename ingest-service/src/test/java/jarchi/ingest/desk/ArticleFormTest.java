package jarchi.ingest.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ArticleFormTest {
    @Test
    void aLanguageInWhichNothingIsWrittenIsNotThere() {
        var written = new ArticleForm(Map.of("languages.ru.title", "Технопарк", "languages.en.title", "  ")).written();

        assertThat(written.languages()).containsOnlyKeys("ru");
    }

    @Test
    void topicsAreSplitAtCommasAndLines() {
        var written = new ArticleForm(Map.of("topics", "it-park, digital-economy,\r\n,export")).written();

        assertThat(written.topics()).containsExactly("it-park", "digital-economy", "export");
    }

    @Test
    void anAuthorIsALineAndMayHoldAComma() {
        var written = new ArticleForm(Map.of("authors", "Karimov, A.\r\n\r\n Said Aliyev \nO. Usmonova")).written();

        assertThat(written.authors()).containsExactly("Karimov, A.", "Said Aliyev", "O. Usmonova");
    }
}
