package jarchi.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import jarchi.people.Newsroom;
import jarchi.people.Newsroom.Seen;
import jarchi.people.Web;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A reader finds news by keys alone, in another script than it was written in, after a slip, and without scripts. */
class ASearchIsCompletedAndNarrowedInTheBrowserIT {
    @Test
    void aReaderIsHelpedOnTheWayToAnArticle() {
        Seen article = Stage.newsroom().publish(Stage.newsroom().write(Newsroom.theTechnoparks()));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> Stage.readers()
                        .find(article.id(), "texnopark", "uz-Latn")
                        .isPresent());
        try (Browser browser = Browser.open(Stage.stack().publicUrl())) {
            Page page = browser.person();
            completes(page);
            isUnderstood(page);
            narrows(page);
            isFoundOnAPlainPhone(browser.personWithAPlainPhone());
        }
    }

    private static void completes(Page page) {
        page.navigate("/search?ui=uz-Latn");
        Locator field = page.locator("#q");
        Locator options = page.locator("#q-suggestions [role=option]");
        Keyboard.tabTo(page, "#q");
        type(page, options, "техноп");
        assertThat(options.first()).containsText(Pattern.compile("[Tt]exnopark"));
        assertThat(field).hasAttribute("aria-expanded", "true");
        page.keyboard().press("ArrowDown");
        assertThat(field).hasAttribute("aria-activedescendant", "q-suggestions-0");
        Browser.look(page, "search-completed");
        page.keyboard().press("Escape");
        assertThat(options.first()).isHidden();
        assertThat(field).hasValue("техноп");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL("**/uz-Latn/news/**");
    }

    /** Nothing is offered that the index does not find at once: then one types anew. */
    private static void type(Page page, Locator options, String beginning) {
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            page.keyboard().press("Control+A");
            page.waitForResponse(
                    answer -> answer.url().contains("q=" + Web.encoded(beginning) + "&"),
                    () -> page.keyboard().type(beginning));
            return isShown(options.first());
        });
    }

    private static boolean isShown(Locator option) {
        try {
            option.waitFor(new Locator.WaitForOptions().setTimeout(5_000));
            return true;
        } catch (TimeoutError e) {
            return false;
        }
    }

    /** Nothing is offered that is not found in a second: then one asks again. */
    private static void isUnderstood(Page page) {
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            page.navigate("/search?ui=uz-Latn&q=texnoperklar");
            return page.locator(".meant a").isVisible();
        });
        Browser.look(page, "search-meant");
        Keyboard.tabTo(page, ".meant a");
        page.keyboard().press("Enter");
        page.waitForURL("**/search?q=texnopark*");
        assertThat(page.locator(".results li").first()).containsText(Pattern.compile("[Tt]exnopark"));
        page.navigate("/search?ui=uz-Latn&q=texnopark+hechqachonyozilmagan");
        assertThat(page.locator(".some")).isVisible();
        Browser.look(page, "search-some");
    }

    private static void narrows(Page page) {
        page.navigate("/search?ui=uz-Latn&q=texnopark");
        Browser.look(page, "search-narrowing");
        Keyboard.tabTo(page, ".narrowing a[href*='lang=ru']");
        page.keyboard().press("Enter");
        page.waitForURL("**/search?*lang=ru*");
        assertThat(page.locator(".narrowing [aria-current]")).hasCount(1);
        assertThat(page.locator("#q")).hasValue("texnopark");
        page.goBack();
        assertThat(page.locator(".narrowing [aria-current]")).hasCount(0);
        assertThat(page.locator("#q")).hasValue("texnopark");
    }

    /** Without a script all of it is there but the completion. */
    private static void isFoundOnAPlainPhone(Page page) {
        page.navigate("/search?ui=uz-Cyrl");
        page.locator("#q").fill("технопаркларнинг");
        page.keyboard().press("Enter");
        page.waitForURL("**/search?*q=*");
        // In the reader's script, or in the only one that the article has
        assertThat(page.locator(".results li").first()).containsText(Pattern.compile("[Тт]ехнопарк|[Tt]exnopark"));
        page.locator(".narrowing a[href*='lang=en']").click();
        page.waitForURL("**/search?*lang=en*");
        page.locator(".results h3 a").first().click();
        page.waitForURL("**/en/news/**");
        page.goBack();
        assertThat(page.locator("#q")).hasValue("технопаркларнинг");
    }
}
