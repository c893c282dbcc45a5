package jarchi.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static jarchi.stories.Browser.follow;
import static jarchi.stories.Browser.look;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jarchi.people.Newsroom;
import jarchi.stories.Visit.Who;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** Written, returned, mended, scheduled, published on time, corrected, compared, withdrawn, and what the public then reads. */
class TheWholeWayOfAnArticleInTheBrowserIT {
    private static final ZoneId TASHKENT = ZoneId.of("Asia/Tashkent");
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final String TITLE = "Samarqandda yangi maktab ochiladi";
    private static final String MENDED = "Samarqandda ikkita yangi maktab ochiladi";
    private static final String IN_CYRILLIC = "Самарқандда янги мактаб очилади";
    private static final String MENDED_IN_CYRILLIC = "Самарқандда иккита янги мактаб очилади";

    private final Newsroom newsroom = Stage.newsroom();

    @Test
    void fromTheFirstWordToThePublicNotice() {
        try (Browser browser = Browser.open(Stage.stack().publicUrl())) {
            Page writer = signedIn(browser, Who.WRITER);
            Page editor = signedIn(browser, Who.EDITOR);
            String address = write(writer);
            String id = address.replaceFirst(".*/", "");

            sendToReview(writer);
            sendBack(editor, address);
            mend(writer, address);
            sendToReview(writer);
            Instant at = schedule(editor, address);
            publishedOnTime(id, at);
            Page reader = browser.person();
            String link = read(reader);

            correct(writer, editor, address);
            compare(editor);
            withdraw(editor, address);
            readTheNotice(reader, link);
        }
    }

    private static Page signedIn(Browser browser, Who who) {
        Page page = browser.person();
        Browser.signIn(page, who);
        return page;
    }

    private static String write(Page page) {
        page.navigate("/desk/articles/new");
        Locator title = page.locator("[id='languages.uz-Latn.title']");
        if (!title.isVisible()) {
            page.locator("details:has([id='languages.uz-Latn.title']) > summary")
                    .click();
        }
        title.fill(TITLE);
        page.locator("[id='languages.uz-Latn.summary']").fill("Yangi oʻquv yilida.");
        page.locator("[id='languages.uz-Latn.body']").pressSequentially("Maktab 600 oʻringa moʻljallangan.");
        page.locator("#category").selectOption("education");
        seeCyrillicMade(page);
        page.locator("#writing > .actions button").click();
        assertThat(page.locator(".news h1")).hasText(TITLE);
        return page.url();
    }

    private static void seeCyrillicMade(Page page) {
        Locator cyrillic = page.locator("[id='languages.uz-Cyrl.title']");
        if (!cyrillic.isVisible()) {
            page.locator("details:has([id='languages.uz-Cyrl.title']) > summary")
                    .first()
                    .click();
        }
        page.locator("button[name=make][value=uz-Cyrl]").click();
        assertThat(cyrillic).hasValue(IN_CYRILLIC);
        assertThat(page.locator("[id='languages.uz-Cyrl.body']")).containsText("600 ўринга мўлжалланган.");
        look(page, "cyrillic-made");
    }

    private static void sendToReview(Page page) {
        page.locator("a[href$='/review']").click();
        page.locator("#note").fill("Sonlar tekshirildi.");
        page.locator("form[action$='/review'] button").click();
        assertThat(page.locator(".state.stage").first()).hasText("In review");
    }

    private static void sendBack(Page page, String address) {
        page.navigate("/desk");
        page.locator("section[aria-labelledby=waiting] a[href$='" + address.replaceFirst(".*/", "") + "']")
                .click();
        follow(page, "a[href$='/return']", "**/return");
        look(page, "return");
        page.locator("#comment").fill("Maktablar ikkita.");
        page.locator("form[action$='/return'] button").click();
        assertThat(page.locator(".state.stage").first()).hasText("Returned");
    }

    private static void mend(Page page, String address) {
        page.navigate(address);
        assertThat(page.locator("section[aria-labelledby=notes]")).containsText("Maktablar ikkita.");
        look(page, "returned");
        page.locator("a[href$='/edit']").click();
        page.locator("[id='languages.uz-Latn.title']").fill(MENDED);
        page.locator("#writing > .actions button").click();
        assertThat(page.locator(".news h1")).hasText(MENDED);
    }

    /** The next minute that is far enough away to fill the form. */
    private static Instant schedule(Page page, String address) {
        page.navigate(address);
        follow(page, "a[href$='/schedule']", "**/schedule");
        look(page, "schedule");
        Instant at = Instant.now().plusSeconds(75).truncatedTo(ChronoUnit.MINUTES);
        page.locator("#at").fill(LocalDateTime.ofInstant(at, TASHKENT).toString());
        page.locator("form[action$='/schedule'] button").click();
        assertThat(page.locator("aside"))
                .containsText(DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm")
                        .withZone(TASHKENT)
                        .format(at));
        look(page, "scheduled");
        return at;
    }

    private void publishedOnTime(String id, Instant at) {
        var published = await().atMost(LONG)
                .until(() -> newsroom.read(id), now -> now.state().equals("PUBLISHED"));
        assertThat(Instant.parse(published.article().get("publishedAt").asString()))
                .isBetween(at, at.plusSeconds(2));
    }

    /** Returns where the reader found it. */
    private static String read(Page page) {
        Locator found = page.locator("main a", new Page.LocatorOptions().setHasText(MENDED))
                .first();
        await().atMost(LONG).until(() -> {
            page.navigate("/?lang=uz-Latn");
            return found.count() > 0;
        });
        found.click();
        assertThat(page.locator("h1")).hasText(MENDED);
        String link = page.url();
        page.locator("a[hreflang=uz-Cyrl]").first().click();
        assertThat(page.locator("h1")).hasText(MENDED_IN_CYRILLIC);
        return link;
    }

    private static void correct(Page writer, Page editor, String address) {
        writer.navigate(address + "/edit");
        Locator body = writer.locator("[id='languages.uz-Latn.body']");
        body.press("Control+a");
        body.pressSequentially("Maktablar 900 oʻringa moʻljallangan.");
        writer.locator("#writing > .actions button").click();
        assertThat(writer.locator(".news .body")).containsText("900");

        editor.navigate(address);
        editor.locator("a[href$='/correct']").click();
        editor.locator("#major").check();
        editor.locator("[id='note.uz-Latn']").fill("Oʻrinlar soni tuzatildi.");
        look(editor, "correct");
        editor.locator("form[action$='/correct'] button").click();
        assertThat(editor.locator("section[aria-labelledby=past]")).containsText("major correction");
    }

    private static void compare(Page page) {
        page.locator("a[href$='/compare']").click();
        page.locator("#from").selectOption("v1");
        page.locator("#to").selectOption("v2");
        page.locator("form.pair button").click();
        assertThat(page.locator(".compared del").first()).containsText("600");
        assertThat(page.locator(".compared ins").first()).containsText("900");
        look(page, "compare");
    }

    private static void withdraw(Page page, String address) {
        page.navigate(address);
        follow(page, "a[href$='/withdraw']", "**/withdraw");
        page.locator("[id='reason.uz-Latn']").fill("Maʼlumot tasdiqlanmadi.");
        look(page, "withdraw");
        page.locator("form[action$='/withdraw'] button").click();
        assertThat(page.locator(".state.withdrawn").first()).isVisible();
        look(page, "withdrawn");
    }

    private static void readTheNotice(Page page, String link) {
        await().atMost(LONG).until(() -> page.navigate(link).status() == 410);
        assertThat(page.locator("main")).containsText("Maʼlumot tasdiqlanmadi.");
        assertThat(page.locator("main")).not().containsText("900");
        look(page, "public-notice");
    }
}
