package jarchi.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static jarchi.stories.Browser.follow;
import static jarchi.stories.Browser.look;
import static jarchi.stories.Browser.signIn;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jarchi.people.Newsroom;
import jarchi.stories.Visit.Who;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A writer writes, an editor publishes, a reader finds, a subscriber gets mail, all in a real browser. */
class AnEditorPublishesInTheBrowserIT {
    private static final String ADDRESS = "nodira@reader.example";
    private static final String TITLE = "Buxoroda yangi kutubxona ochildi";

    @Test
    void aReaderFindsWhatTheEditorPublishedAndTheSubscriberHasMail() {
        try (Browser browser = Browser.open(Stage.stack().publicUrl())) {
            Stage.newsroom().writeAndPublish(Newsroom.theTechnoparks());
            Page subscriber = browser.person();
            subscribe(subscriber);
            confirm(subscriber);

            String address = write(browser.person());
            publish(browser.person(), address);
            find(browser.person());
            readMail(subscriber);
        }
    }

    private static void subscribe(Page page) {
        page.navigate("/alerts");
        look(page, "subscribe");
        page.locator("#email").fill(ADDRESS);
        page.locator("#q").fill("kutubxona");
        page.locator("input[name=alertLanguage][value=uz-Latn]").check();
        follow(page, "main button[type=submit]", "**/alerts/sent*");
        look(page, "subscribed");
    }

    private static void confirm(Page page) {
        openNewestMail(page, 1);
        look(page, "mail-question");
        page.navigate(page.locator("a[href*='/alerts/confirm/']").first().getAttribute("href"));
        look(page, "confirm");
        page.locator("main form button").click();
        assertThat(page.locator("h1")).hasText("Your alerts are confirmed");
        look(page, "confirmed");
    }

    /** Returns where the article is that was sent to review. */
    private static String write(Page page) {
        signIn(page, Who.WRITER);
        look(page, "desk");
        page.navigate("/desk/articles/new");
        Locator latin = page.locator("[id='languages.uz-Latn.title']");
        if (!latin.isVisible()) {
            page.locator("details:has([id='languages.uz-Latn.title']) > summary")
                    .click();
        }
        latin.fill(TITLE);
        page.locator("[id='languages.uz-Latn.summary']").fill("Kutubxonada 50 ming kitob bor.");
        Locator body = page.locator("[id='languages.uz-Latn.body']");
        body.pressSequentially("Buxoro shahrida yangi kutubxona ochildi.\nUnda ");
        page.locator("[data-command=strong]").first().click();
        body.pressSequentially("50 ming kitob");
        page.locator("#category").selectOption("culture");
        look(page, "write");
        page.locator("form:has(#category) > .actions button").click();
        assertThat(page.locator(".body strong")).hasText("50 ming kitob");
        look(page, "preview");
        follow(page, "a[href$='/review']", "**/review");
        look(page, "send-to-review");
        follow(page, "form[action$='/review'] button", "**/desk/articles/*");
        assertThat(page.locator(".state.stage").first()).isVisible();
        return page.url();
    }

    private static void publish(Page page, String address) {
        signIn(page, Who.EDITOR);
        follow(page, "section[aria-labelledby=waiting] a", address);
        look(page, "waiting");
        follow(page, "a[href$='/publish']", "**/publish");
        look(page, "publish");
        page.locator("form[action$='/publish'] button").click();
        assertThat(page.locator(".state.published")).isVisible();
    }

    private static void find(Page page) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            page.navigate("/search?q=%D0%BA%D1%83%D1%82%D1%83%D0%B1%D1%85%D0%BE%D0%BD%D0%B0&ui=en");
            return page.getByText(TITLE).count() > 0;
        });
        assertThat(page.locator("mark").first()).containsText("kutubxona");
        look(page, "found");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(TITLE))
                .first()
                .click();
        assertThat(page.locator("h1")).hasText(TITLE);
        look(page, "article");
        page.navigate("/?lang=en");
        look(page, "home");
    }

    private static void readMail(Page page) {
        openNewestMail(page, 2);
        assertThat(page.locator("body")).containsText(TITLE);
        look(page, "mail-alert");
    }

    /** The mail catcher lists the newest first. */
    private static void openNewestMail(Page page, int expected) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            page.navigate("/mail");
            return page.getByText(ADDRESS).count() >= expected;
        });
        look(page, "mail");
        follow(page, "tr:has-text('" + ADDRESS + "') a, li:has-text('" + ADDRESS + "') a", "**/mail/*");
    }
}
