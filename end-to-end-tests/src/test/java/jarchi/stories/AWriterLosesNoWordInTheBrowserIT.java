package jarchi.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static jarchi.stories.Browser.look;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import jarchi.stories.Visit.Who;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The editor of bodies in a real browser: by keyboard, with what Word puts on the clipboard, and with a window that dies. */
class AWriterLosesNoWordInTheBrowserIT {
    private static final String FROM_WORD = """
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><body>
            <p class=MsoNormal><b style='mso-bidi-font-weight:normal'>Muhim<o:p></o:p></b></p>
            <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>olma</p>
            <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>1.</span>qizil</p>
            <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>nok</p>
            <table><tr><td style='color:red'><p class=MsoNormal>bir</p></td></tr></table>
            <script>document.title = 'taken'</script></body></html>
            """;

    @Test
    void typesPastesPreviewsLosesTheWindowAndGoesOn() {
        try (Browser browser = Browser.open(Stage.stack().publicUrl())) {
            Page page = browser.person();
            List<String> complaints = new ArrayList<>();
            page.onPageError(complaints::add);
            Browser.signIn(page, Who.WRITER);
            page.navigate("/desk/articles/new");
            Locator title = page.locator("[id='languages.uz-Latn.title']");
            if (!title.isVisible()) {
                page.locator("details:has([id='languages.uz-Latn.title']) > summary")
                        .click();
            }
            title.fill("Yozuvchi");
            Locator body = page.locator("[id='languages.uz-Latn.body']");

            writeByKeyboard(page, body);
            assertThat(typed(page))
                    .isEqualTo(
                            "<h2>Sarlavha</h2>\n<p>Matn <strong>qalin</strong></p>\n<ul><li>bir</li><li>ikki</li></ul>");
            paste(body, FROM_WORD);
            assertThat(typed(page))
                    .contains("<strong>Muhim</strong>", "<ul><li>olma<ol><li>qizil</li></ol></li><li>nok</li></ul>")
                    .contains("<table><tbody><tr><td>bir</td></tr></tbody></table>")
                    .doesNotContain("Mso", "style", "script");
            preview(page);
            look(page, "writing");

            assertThat(page.locator("#kept")).containsText("is kept");
            page.close();
            assertThat(complaints).isEmpty();
            goOn(page.context().newPage());
        }
    }

    private static void writeByKeyboard(Page page, Locator body) {
        body.pressSequentially("## Sarlavha\nMatn ");
        page.keyboard().press("Control+b");
        page.keyboard().type("qalin");
        page.keyboard().press("Control+b");
        page.keyboard().press("Enter");
        page.keyboard().type("- bir\nikki\n\n");
    }

    private static void paste(Locator body, String html) {
        body.evaluate("""
                (element, html) => {
                    const clipboard = new DataTransfer();
                    clipboard.setData('text/html', html);
                    element.dispatchEvent(new ClipboardEvent('paste', {clipboardData: clipboard, bubbles: true}));
                }
                """, html);
    }

    private static void preview(Page page) {
        page.locator("button[name=preview][value=uz-Latn]").click();
        var shown = page.frameLocator("#preview iframe");
        assertThat(shown.locator("h1")).hasText("Yozuvchi");
        assertThat(shown.locator(".body h2")).hasText("Sarlavha");
        page.waitForResponse(
                AWriterLosesNoWordInTheBrowserIT::isKept,
                () -> page.locator("[id='languages.uz-Latn.title']").fill("Yozuvchi yozmoqda"));
        assertThat(shown.locator("h1")).hasText("Yozuvchi yozmoqda");
        page.getByLabel("Phone").check();
    }

    private static boolean isKept(Response answer) {
        return answer.url().contains("/desk/unsaved?")
                && answer.ok()
                && answer.request().postData().contains("Yozuvchi+yozmoqda");
    }

    private static String typed(Page page) {
        return page.locator("textarea[name='languages.uz-Latn.body']").inputValue();
    }

    private static void goOn(Page page) {
        page.navigate("/desk/articles/new");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Go on with it"))
                .click();
        assertThat(page.locator("[id='languages.uz-Latn.title']")).hasValue("Yozuvchi yozmoqda");
        assertThat(page.locator("[id='languages.uz-Latn.body'] li").first()).hasText("bir");
        page.locator("#category").selectOption("culture");
        page.locator("form:has(#category) > .actions button").click();
        assertThat(page.locator(".news h1")).hasText("Yozuvchi yozmoqda");
        page.navigate("/desk/articles/new");
        assertThat(page.locator("main")).not().containsText("did not save");
    }
}
