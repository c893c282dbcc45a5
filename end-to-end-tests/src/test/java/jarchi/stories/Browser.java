package jarchi.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jarchi.stories.Visit.Who;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A person's browser: the Chromium of this machine, with each page looked at by axe and kept as a picture. */
final class Browser implements AutoCloseable {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final Path PICTURES = Path.of(System.getProperty("jarchi.screenshots", "target/screenshots"));

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String origin;

    private Browser(Path program, String origin) {
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
        this.origin = origin;
        playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(program).setArgs(ARGUMENTS));
    }

    /** Skips the story, and says so, on a machine without Chromium. */
    static Browser open(String origin) {
        Path program = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
        assumeTrue(
                Files.isExecutable(program),
                () -> "SKIPPED: no Chromium at " + program
                        + "; install it (Debian: apt-get install chromium) or set CHROMIUM");
        return new Browser(program, origin);
    }

    /** A person of their own, with cookies of their own, who reads English. */
    Page person() {
        return person(new NewContextOptions().setViewportSize(1280, 900));
    }

    /** As {@link #person}, on a phone that runs no scripts. */
    Page personWithAPlainPhone() {
        return person(new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(360, 800));
    }

    private Page person(NewContextOptions options) {
        BrowserContext context = chromium.newContext(options.setBaseURL(origin).setLocale("en"));
        context.setDefaultTimeout(60_000);
        return context.newPage();
    }

    /** As one of the people of the local run. */
    static void signIn(Page page, Who who) {
        var passwords = Stage.stack().signIns();
        page.navigate("/desk/sign-in");
        page.locator("#email").fill(who.name().toLowerCase(Locale.ROOT) + "@jarchi.local");
        page.locator("#password")
                .fill(
                        switch (who) {
                            case STRANGER -> "";
                            case WRITER -> passwords.writerPassword();
                            case EDITOR -> passwords.editorPassword();
                            case ADMIN -> passwords.adminPassword();
                        });
        follow(page, "main button", "**/desk");
    }

    /** Presses a link or a button and waits for the page behind it, so that nobody looks at the one before. */
    static void follow(Page page, String selector, String address) {
        page.locator(selector).first().click();
        page.waitForURL(address);
    }

    /** Nothing on the page is in anyone's way, on a desk or on a phone. */
    static void look(Page page, String name) {
        page.waitForLoadState();
        page.screenshot(picture(name));
        assertThat(violations(page)).as("what axe finds on " + page.url()).isEmpty();
        page.setViewportSize(360, 800);
        page.screenshot(picture(name + "-phone"));
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + page.url() + " on a phone")
                .isEqualTo(360);
        page.setViewportSize(1280, 900);
    }

    private static List<String> violations(Page page) {
        return violations(page, true);
    }

    /**
     * All rules, also those of WCAG 2.2 that axe leaves out by itself. Of the page itself: a mail that it shows stands in
     * a sandbox that runs no script, not even this one.
     *
     * @param contrast whether to look at the colours too, which takes longer than all the rest
     */
    static List<String> violations(Page page, boolean contrast) {
        page.evaluate(AxeBuilder.getAxeScript());
        var found = (List<?>) page.evaluate("""
                async (contrast) => {
                    const rules = {
                        'target-size': {enabled: true},
                        'label-content-name-mismatch': {enabled: true},
                        'color-contrast': {enabled: contrast}
                    };
                    const wanted = {iframes: false, rules, resultTypes: ['violations']};
                    return (await axe.run(document, wanted)).violations.map(
                        violation => violation.id + ': ' + violation.nodes.map(node => node.html).join(' | '));
                }
                """, contrast);
        return found.stream().map(String::valueOf).toList();
    }

    private static ScreenshotOptions picture(String name) {
        return new ScreenshotOptions().setPath(PICTURES.resolve(name + ".png"));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
