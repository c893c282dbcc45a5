package jarchi.ingest.desk;

import static jarchi.ingest.ArticleJson.titled;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.ingest.Browser;
import jarchi.ingest.RunningDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the list of the desk finds. */
class FindingAnArticleIT {
    private static RunningDesk desk;
    private static Browser editor;
    private static String wanted;
    private static String other;

    @BeforeAll
    static void open() {
        desk = RunningDesk.start();
        editor = Browser.signedIn(desk, "editor@jarchi.local", RunningDesk.EDITOR_PASSWORD);
        wanted = desk.writer()
                .create(titled("Oʻquv yili boshlandi 100%").replace("\"en\":{\"title\"", "\"uz-Latn\":{\"title\""))
                .id();
        other = desk.editor()
                .create(titled("Something else")
                        .replace("technology", "culture")
                        .replace("A. Karimov", "B. Aliyev"))
                .id();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=boshlandi+o%CA%BBquv", // in any order
                "q=O%27QUV", // any apostrophe, either case
                "q=100%25", // a sign of the pattern stands for itself
                "who=dilnoza", // the name of who wrote it
                "who=writer%40jarchi.local",
                "who=karimov", // an author whom readers see
                "language=uz-Latn",
                "category=technology",
                "q=yili&who=dilnoza&state=DRAFT&stage=WRITING&language=uz-Latn&category=technology"
            })
    void theOneThatIsWantedAndNoOther(String question) {
        assertThat(editor.open("/desk?" + question).body())
                .contains("/desk/articles/" + wanted)
                .doesNotContain("/desk/articles/" + other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=yili+boshqa", "q=1_0", "language=ru", "category=sport", "who=nobody"})
    void nothingWhereOneConditionDoesNotHold(String question) {
        assertThat(editor.open("/desk?lang=en&" + question).body()).contains("There are no such articles.");
    }

    @Test
    void whatIsUnknownIsNotAskedFor() {
        assertThat(editor.open("/desk?q=i&state=ODD&stage=ODD&language=xx").body())
                .contains("/desk/articles/" + wanted)
                .contains("/desk/articles/" + other);
    }

    @Test
    void peopleAreCalledByTheirNamesAndTwoOfOneNameToldApart() {
        assertThat(editor.open("/desk?q=boshlandi").body()).contains("<small>Dilnoza Writer</small>");
        desk.jdbc()
                .sql("insert into ingest.editor (email, name, role) values ('d@gov.uz', 'Dilnoza Writer', 'WRITER')")
                .update();

        assertThat(editor.open("/desk?q=boshlandi").body())
                .contains("<small>Dilnoza Writer (writer@jarchi.local)</small>");
    }

    @Test
    void theNextPageAnswersTheSameQuestion() {
        for (int i = 0; i < 21; i++) {
            desk.editor()
                    .create(titled("Koʻp & xoʻp " + i)
                            .replace("technology", "culture")
                            .replace("A. Karimov", "C. Umarov"));
        }

        assertThat(editor.open("/desk?q=%26+ko%27p&language=en").body())
                .contains("/desk?q=%26%20ko%27p&amp;language=en&amp;after=");
    }
}
