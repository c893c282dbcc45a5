package jarchi.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import jarchi.people.Newsroom;
import jarchi.people.Web;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * Readers in two scripts look in vain for the same, and the editor learns of it; five look for what there is, and others are
 * offered it. A telephone number stays with whoever typed it.
 */
class WhatReadersSearchForReachesTheDeskIT {
    private static final String PERSON = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @Test
    void andOtherReadersIfManyFindIt() {
        var newsroom = Stage.newsroom();
        newsroom.publish(newsroom.write(Newsroom.anArticleAbout("qoʻngʻizxona ochilishi")));
        await().atMost(Duration.ofMinutes(1))
                .until(() ->
                        !Stage.readers().search("\"qoʻngʻizxona ochilishi\"").isEmpty());

        search(2, "oʻrgimchakxona qurilishi");
        search(2, "oʻrgimchakxona qurilishi");
        search(3, "ўргимчакхона қурилиши");
        for (int reader = 2; reader <= 6; reader++) {
            search(reader, "qoʻngʻizxona ochilishi");
            search(reader, "qoʻngʻizxona +998 90 123 45 67");
        }

        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(suggested("ochil qoʻngʻ"))
                        .contains("\"kind\":\"search\",\"text\":\"qoʻngʻizxona ochilishi\""));
        assertThat(suggested("qoʻngʻ")).doesNotContain("998");
        theEditorActsOnIt();
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(suggested("ochil qoʻngʻ")).doesNotContain("\"search\""));
    }

    private static void theEditorActsOnIt() {
        try (Browser browser = Browser.open(Stage.stack().publicUrl())) {
            Page page = browser.person();
            Browser.signIn(page, Visit.Who.EDITOR);
            Browser.follow(page, "nav.places a[href='/desk/searches']", "**/desk/searches");
            var row = page.locator("li:has-text('oʻrgimchakxona qurilishi')");
            assertThat(row.textContent()).contains("Readers: 2");
            assertThat(page.content()).doesNotContain("998");
            Browser.look(page, "searches-of-readers");

            row.locator("a:has-text('Put an article first')").click();
            page.waitForURL("**/desk/promotions?**");
            assertThat(page.locator("input[name$='.words']").all().stream()
                            .map(input -> input.inputValue())
                            .toList())
                    .contains("oʻrgimchakxona qurilishi");

            page.goBack();
            page.locator("button[aria-label='Hide: qoʻngʻizxona ochilishi']").click();
            page.waitForURL("**/desk/searches?days=7");
            assertThat(page.content()).contains("Show again: qoʻngʻizxona ochilishi");
        }
    }

    private static String suggested(String typed) {
        return Stage.web()
                .get("/api/suggest?lang=uz-Latn&q=" + Web.encoded(typed))
                .body();
    }

    /** From an address of this reader's own, as the front door sees it. */
    private static void search(int reader, String words) {
        try (HttpClient client = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName("127.0.0." + reader))
                .build()) {
            var request = HttpRequest.newBuilder(
                            URI.create(Stage.stack().publicUrl() + "/search?ui=uz-Latn&q=" + Web.encoded(words)))
                    .header("User-Agent", PERSON)
                    .build();
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
