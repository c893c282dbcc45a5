package jarchi.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** The way of who has no mouse: each stop of the Tab key has to be in sight. */
final class Keyboard {
    private static final int FARTHEST = 120;

    private Keyboard() {}

    static void tabTo(Page page, String selector) {
        for (int stops = 0; stops < FARTHEST; stops++) {
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
            page.keyboard().press("Tab");
            assertThat((String) page.evaluate("""
                            () => {
                                const stop = document.activeElement;
                                const outline = getComputedStyle(stop);
                                const box = stop.getBoundingClientRect();
                                const seen = stop === document.body || outline.outlineStyle !== 'none'
                                    && parseFloat(outline.outlineWidth) >= 2 && box.width > 0 && box.bottom > 0
                                    && box.top < innerHeight;
                                return seen ? '' : stop.outerHTML;
                            }
                            """))
                    .as("a stop that cannot be seen")
                    .isEmpty();
        }
        throw new AssertionError("Tab does not lead to " + selector + " on " + page.url());
    }
}
