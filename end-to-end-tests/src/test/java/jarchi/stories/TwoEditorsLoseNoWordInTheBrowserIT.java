package jarchi.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static jarchi.stories.Browser.look;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jarchi.people.Newsroom;
import jarchi.stories.Visit.Who;
import org.junit.jupiter.api.Test;

/** Two people write the same article at once: each sees the other, and what both typed is there in the end. */
class TwoEditorsLoseNoWordInTheBrowserIT {
    private static final String BODY = "[id='languages.uz-Latn.body']";
    private static final String TITLE = "[id='languages.uz-Latn.title']";

    @Test
    void eachSeesTheOtherAndBothTextsStay() {
        var article = Stage.newsroom().write(Newsroom.anArticleAbout("birga"));
        try (Browser browser = Browser.open(Stage.stack().publicUrl())) {
            Page writer = at(browser, Who.WRITER, article.id());
            Page editor = at(browser, Who.EDITOR, article.id());

            assertThat(others(editor)).containsText("Dilnoza Writer");
            assertThat(others(writer)).containsText("Jasur Editor"); // without a reload, by the next beat

            writer.locator(BODY).pressSequentially("Yozuvchining soʻzi. ");
            writer.locator(TITLE).fill("Yozuvchining sarlavhasi");
            editor.locator(BODY).pressSequentially("Muharrirning soʻzi. ");
            save(writer);
            assertThat(writer.locator(".news h1")).hasText("Yozuvchining sarlavhasi");
            assertThat(others(editor)).not().containsText("Dilnoza Writer");

            save(editor);
            merge(editor);

            assertThat(editor.locator(".news h1")).hasText("Yozuvchining sarlavhasi");
            assertThat(editor.locator(".news .body")).containsText("Yozuvchining soʻzi.");
            assertThat(editor.locator(".news .body")).containsText("Muharrirning soʻzi.");
        }
    }

    /** Both changed the body, so somebody has to choose; the title only one did, and it is chosen already. */
    private static void merge(Page page) {
        assertThat(page.locator("main")).containsText("Dilnoza Writer");
        assertThat(page.locator("[id='saved." + "languages.uz-Latn.title']")).isChecked();
        look(page, "meanwhile");
        page.locator("[id='mine.languages.uz-Latn.body']").check();
        page.locator(BODY).pressSequentially("Yozuvchining soʻzi. ");
        page.locator("form:has(.clash) > .actions button").click();
    }

    private static Page at(Browser browser, Who who, String article) {
        Page page = browser.person();
        Browser.signIn(page, who);
        page.navigate("/desk/articles/" + article + "/edit");
        return page;
    }

    private static Locator others(Page page) {
        return page.locator("[data-presence]");
    }

    private static void save(Page page) {
        page.locator("#writing > .actions button").click();
    }
}
