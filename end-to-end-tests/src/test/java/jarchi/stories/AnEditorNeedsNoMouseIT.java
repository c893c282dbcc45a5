package jarchi.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jarchi.stories.Visit.Who;
import org.junit.jupiter.api.Test;

/** From the sign-in to the publication by keys alone, with each stop of the Tab key in sight. */
class AnEditorNeedsNoMouseIT {
    private static final String TITLE = "Klaviaturada yozilgan xabar";

    @Test
    void writesMendsSendsAndPublishesByKeys() {
        try (Browser browser = Browser.open(Stage.stack().publicUrl())) {
            Page writer = browser.person();
            skipsToTheContent(writer);
            signIn(writer, Who.WRITER);
            write(writer);
            mend(writer);
            sendToReview(writer);
            publish(browser.person(), writer.url());
        }
    }

    private static void skipsToTheContent(Page page) {
        page.navigate("/desk/sign-in");
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        assertThat(page.locator(".skip")).isInViewport();
        page.keyboard().press("Enter");
        assertThat(page.locator("#main")).isFocused();
    }

    private static void signIn(Page page, Who who) {
        page.navigate("/desk/sign-in");
        var passwords = Stage.stack().signIns();
        Keyboard.tabTo(page, "#email");
        page.keyboard().type(who == Who.WRITER ? "writer@jarchi.local" : "editor@jarchi.local");
        page.keyboard().press("Tab");
        page.keyboard().type(who == Who.WRITER ? passwords.writerPassword() : passwords.editorPassword());
        page.keyboard().press("Enter");
        page.waitForURL("**/desk");
    }

    private static void write(Page page) {
        Keyboard.tabTo(page, "main a[href='/desk/articles/new']");
        follow(page, "**/desk/articles/new");
        Keyboard.tabTo(page, "details:has([id='languages.uz-Latn.title']) > summary");
        if (!page.locator("[id='languages.uz-Latn.title']").isVisible()) {
            page.keyboard().press("Enter");
        }
        Keyboard.tabTo(page, "[id='languages.uz-Latn.title']");
        page.keyboard().type(TITLE);
        Keyboard.tabTo(page, "[id='languages.uz-Latn.summary']");
        page.keyboard().type("Sichqonchasiz.");
        writeTheBody(page);
        Keyboard.tabTo(page, "#category");
        page.keyboard().type("Culture");
        Keyboard.tabTo(page, "#topics");
        page.keyboard().type("kalit emas");
        page.keyboard().press("Enter");
    }

    /** The bar above a body is one stop, arrows lead along it; Tab leads out of the body, from inside a list too. */
    private static void writeTheBody(Page page) {
        Keyboard.tabTo(page, ".toolbar button");
        page.keyboard().press("ArrowRight");
        assertThat(focused(page)).contains("data-command=\"redo\"");
        page.keyboard().press("Tab");
        assertThat(page.locator("[id='languages.uz-Latn.body']")).isFocused();
        page.keyboard().type("Birinchi xatboshi.\n- bir\nikki");
        page.keyboard().press("Tab"); // the second point goes below the first
        assertThat(page.locator("[id='languages.uz-Latn.body'] li li")).hasText("ikki");
        page.keyboard().press("Tab");
        assertThat(page.locator("[id='source.uz-Latn']")).isFocused();
        page.keyboard().press("Shift+Tab");
        assertThat(page.locator("[id='languages.uz-Latn.body']")).isFocused();
    }

    /** What is wrong stands above the form and has the focus, and leads to the field. */
    private static void mend(Page page) {
        assertThat(page.locator(".errors")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("#topics")).isFocused();
        page.keyboard().press("Control+a");
        page.keyboard().type("klaviatura");
        page.keyboard().press("Enter");
        assertThat(page.locator(".news h1")).hasText(TITLE);
    }

    private static void sendToReview(Page page) {
        Keyboard.tabTo(page, "a[href$='/review']");
        follow(page, "**/review");
        Keyboard.tabTo(page, "form[action$='/review'] button");
        page.keyboard().press("Enter");
        assertThat(page.locator(".state.stage").first()).isVisible();
    }

    private static void publish(Page page, String address) {
        signIn(page, Who.EDITOR);
        Keyboard.tabTo(page, "section[aria-labelledby=waiting] a[href$='" + address.replaceFirst(".*/", "") + "']");
        follow(page, address);
        Keyboard.tabTo(page, "a[href$='/publish']");
        follow(page, "**/publish");
        Keyboard.tabTo(page, "form[action$='/publish'] button");
        page.keyboard().press("Enter");
        assertThat(page.locator(".state.published")).isVisible();
    }

    private static void follow(Page page, String to) {
        page.keyboard().press("Enter");
        page.waitForURL(to);
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.outerHTML");
    }
}
