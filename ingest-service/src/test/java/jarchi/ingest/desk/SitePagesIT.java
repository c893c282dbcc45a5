package jarchi.ingest.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.Language;
import jarchi.events.site.Named;
import jarchi.events.site.TestMode;
import jarchi.events.site.ThesaurusLines;
import jarchi.ingest.Browser;
import jarchi.ingest.RunningDesk;
import jarchi.ingest.site.SiteSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SitePagesIT {
    private static RunningDesk desk;
    private static Browser admin;

    @BeforeAll
    static void open() {
        desk = RunningDesk.start();
        admin = Browser.signedIn(desk, "admin@jarchi.local", RunningDesk.ADMIN_PASSWORD);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void anAdminChangesTheBanner() {
        var page = admin.open("/desk/site?lang=en");
        assertThat(page.body()).contains("Site settings", "Sayt sinov rejimida ishlamoqda", "at the first start");

        var saved = admin.send("/desk/site/test-mode", banner("Sinov", "press@ministry.example, @testers.example"));

        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.body()).contains("Saved.", "Malika Admin", "press@ministry.example\n@testers.example");
        var mode = (TestMode) site().find("test-mode").orElseThrow().setting();
        assertThat(mode.text()).containsEntry(Language.UZ_LATN, "Sinov");
        assertThat(mode.alertsTo()).containsExactly("press@ministry.example", "@testers.example");
    }

    @Test
    void aMistakeIsToldWithALinkToItsFieldAndNothingTypedIsLost() {
        admin.open("/desk/site?lang=en");

        var page = admin.send("/desk/site/test-mode", banner("", "nobody"));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("href=\"#test-mode.text.uz-Latn\"", "id=\"test-mode.text.uz-Latn\"")
                .contains("href=\"#test-mode.alertsTo\"", ">nobody</textarea>");
    }

    @Test
    void whoDidNotSeeTheNewestIsToldSoAndMayRepeat() {
        var fields = new HashMap<>(categories());
        fields.put("version", "0");

        var page = admin.send("/desk/site/categories", fields);

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("Somebody changed this setting");
    }

    @Test
    void rowsMoveToTheirPlacesAndEmptyOnesGo() {
        var fields = new HashMap<>(categories());
        fields.put("categories[6].place", "1");
        fields.put("categories[7].key", "weather");
        Stream.of("uz-Latn", "uz-Cyrl", "ru", "en").forEach(tag -> fields.put("categories[7].name." + tag, "Weather"));
        fields.put("categories[7].place", "3");
        fields.put("categories[5].key", "");
        Stream.of("uz-Latn", "uz-Cyrl", "ru", "en").forEach(tag -> fields.put("categories[5].name." + tag, ""));

        var page = admin.send("/desk/site/categories", fields);

        assertThat(page.body()).contains("Saved.");
        assertThat(site().categories().categories())
                .extracting(Named::key)
                .containsExactly("sport", "politics", "economy", "weather", "technology", "education", "society");
        assertThat(admin.open("/desk/articles/new?lang=en").body()).contains(">Weather</option>");
    }

    @Test
    void aThesaurusIsWrittenLineByLine() {
        assertThat(admin.open("/desk/site?lang=en").body())
                .contains("Words that mean the same", "\ntexnopark, технопарк, technopark, technology park\n");
        var fields = new HashMap<String, String>();
        fields.put("version", version("thesaurus"));
        fields.put("lines", "# Ours\r\n\r\nAKT, ИКТ\r\nalone\r\n");

        var refused = admin.send("/desk/site/thesaurus", fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#thesaurus.lines\"", "Words that mean the same, 4, line", "two words or more")
                .contains("AKT, ИКТ\r\nalone", "aria-invalid=\"true\"");

        fields.put("lines", "# Ours\r\n\r\nAKT, ИКТ\r\nalone => lonely\r\n\r\n");
        assertThat(admin.send("/desk/site/thesaurus", fields).body()).contains("Saved.");
        var lines = ((ThesaurusLines) site().find("thesaurus").orElseThrow().setting()).lines();
        assertThat(lines).containsExactly("# Ours", "", "AKT, ИКТ", "alone => lonely");
    }

    @Test
    void otherPeopleSeeNothingOfIt() {
        for (var person : List.of("writer", "editor")) {
            var password = person.equals("writer") ? RunningDesk.WRITER_PASSWORD : RunningDesk.EDITOR_PASSWORD;
            var other = Browser.signedIn(desk, person + "@jarchi.local", password);
            assertThat(other.open("/desk").body()).doesNotContain("href=\"/desk/site\"");
            assertThat(other.open("/desk/site").statusCode()).isEqualTo(403);
            assertThat(other.send("/desk/site/latin", Map.of("version", "1", "alphabet", "2026"))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(admin.open("/desk").body()).contains("href=\"/desk/site\"");
        assertThat(admin.send("/desk/site/weather", Map.of("version", "1")).statusCode())
                .isEqualTo(404);
    }

    private static Map<String, String> banner(String uzbek, String alertsTo) {
        var fields = new HashMap<String, String>();
        Stream.of("uz-Latn", "uz-Cyrl", "ru", "en")
                .forEach(tag -> fields.put("text." + tag, tag.equals("uz-Latn") ? uzbek : "Test"));
        fields.put("on", "true");
        fields.put("alertsTo", alertsTo);
        fields.put("version", version("test-mode"));
        return fields;
    }

    /** The fields of the form as the page has them. */
    private static Map<String, String> categories() {
        var fields = new HashMap<String, String>();
        var input = Pattern.compile("<input[^>]*name=\"(categories\\[[^\"]*)\"[^>]*value=\"([^\"]*)\"", Pattern.DOTALL)
                .matcher(admin.open("/desk/site?lang=en").body());
        while (input.find()) {
            fields.put(input.group(1), input.group(2));
        }
        fields.keySet().removeIf(name -> name.endsWith("hidden"));
        fields.put("version", version("categories"));
        return fields;
    }

    private static String version(String key) {
        return Long.toString(site().find(key).orElseThrow().version());
    }

    private static SiteSettings site() {
        return desk.part(SiteSettings.class);
    }
}
