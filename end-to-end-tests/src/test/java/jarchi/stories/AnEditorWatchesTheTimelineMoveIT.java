package jarchi.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static jarchi.stories.Browser.look;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import jarchi.people.Newsroom;
import jarchi.stories.Visit.Who;
import org.junit.jupiter.api.Test;

/** The page of a version's way moves by itself while the services tell what they did. */
class AnEditorWatchesTheTimelineMoveIT {
    private static final double LONG = 120_000;

    @Test
    void theBarReachesItsEndWithoutAReload() {
        var notifier = Stage.stack().notifier();
        notifier.stop();
        try (Browser browser = Browser.open(Stage.stack().publicUrl())) {
            var article = Stage.newsroom().writeAndPublish(Newsroom.anArticleAbout("kuzatuv"));
            Page page = browser.person();
            Browser.signIn(page, Who.EDITOR);
            page.navigate("/desk/articles/" + article.id() + "/timeline");
            Locator bar = page.locator("progress");
            assertThat(page.locator("#timeline-state")).containsText("On its way");
            assertThat(page.locator(".steps li.done", new Page.LocatorOptions().setHasText("Searchable")))
                    .isVisible(new IsVisibleOptions().setTimeout(LONG));
            assertThat(Integer.parseInt(bar.getAttribute("value"))).isLessThan(100);
            look(page, "timeline-moving");
            page.evaluate("window.theSamePage = true");

            notifier.start();

            assertThat(bar).hasAttribute("value", "100", new HasAttributeOptions().setTimeout(LONG));
            assertThat(page.locator("#timeline-state")).hasText("Everything is done.");
            assertThat((Boolean) page.evaluate("window.theSamePage")).isTrue();
            look(page, "timeline");
        } finally {
            if (!notifier.process().isRunning()) {
                notifier.start();
            }
        }
    }
}
