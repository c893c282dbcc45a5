package jarchi.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static jarchi.stories.Browser.look;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import jarchi.people.Readers;
import jarchi.people.Subscriber;
import jarchi.people.Web;
import jarchi.stories.Visit.Who;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An admin brings 1,000 articles of the old site along, of which 7 are bad, and nobody is mailed of any. */
class AnOldSiteIsBroughtAlongIT {
    private static final int ROWS = 1_000;
    private static final Set<Integer> BAD = Set.of(3, 99, 250, 251, 640, 777, 1_000);
    private static final String WORD = "eskisayt";
    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    @Test
    void thePageShowsHowFarItIsAndWhichRowsStayedAway() throws Exception {
        Subscriber subscriber = Stage.subscriber("archive@reader.example").asksFor(WORD, "uz-Latn");
        Path file = folder.resolve("old-site.csv");
        Files.write(file, rows());
        try (Browser browser = Browser.open(Stage.stack().publicUrl())) {
            Page page = browser.person();
            Browser.signIn(page, Who.ADMIN);
            page.navigate("/desk/import");
            look(page, "imports");
            begin(page, file);
            assertThat(page.locator("progress")).isVisible();
            assertThat(page.locator("[role=status]"))
                    .containsText("done", new ContainsTextOptions().setTimeout(LONG.toMillis()));
            assertThat(page.locator("dl.counts")).containsText("993");
            assertThat(page.locator("table.refused tbody tr")).hasCount(BAD.size());
            for (int row : BAD) {
                assertThat(page.locator("table.refused tbody tr:has(td:first-child:text-is('" + (row + 1) + "'))"))
                        .containsText("gossip");
            }
            look(page, "import-done");
        }
        await().atMost(LONG).until(() -> total() == ROWS - BAD.size());
        anOldAddressLeadsToItsArticle();
        assertThat(subscriber.alerts()).isEmpty();
    }

    private static void anOldAddressLeadsToItsArticle() {
        HttpResponse<String> moved = Stage.web().get("/yangiliklar/500");

        assertThat(moved.statusCode()).isEqualTo(301);
        String now = moved.headers().firstValue("Location").orElseThrow();
        assertThat(new Readers(Stage.web()).read(now).body()).contains("Eski xabar 500");
    }

    private static void begin(Page page, Path file) {
        page.locator("#file").setInputFiles(file);
        page.locator("#site").fill("eski.example.uz");
        page.locator("#language").selectOption("uz-Latn");
        page.locator("#mapping").fill("""
                column.id = raqam
                column.title = sarlavha
                column.body = matn
                column.publishedAt = sana
                column.category = rukn
                column.url = manzil
                category.Texnologiya = technology
                """);
        page.locator("form[enctype] button").click();
    }

    private static List<String> rows() {
        List<String> rows = new ArrayList<>();
        rows.add("raqam;sarlavha;matn;sana;rukn;manzil");
        for (int i = 1; i <= ROWS; i++) {
            rows.add(
                    "%d;Eski xabar %d;<p>%s, %d-xabar.</p>;%02d.03.2019 10:00;%s;https://eski.example.uz/yangiliklar/%d"
                            .formatted(i, i, WORD, i, 1 + i % 28, BAD.contains(i) ? "gossip" : "Texnologiya", i));
        }
        return rows;
    }

    private static long total() {
        return Stage.web()
                .json("/api/search?size=1&q=" + Web.encoded(WORD))
                .get("total")
                .asLong();
    }
}
