package jarchi.ingest.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jarchi.events.site.Categories;
import jarchi.events.site.Latin;
import jarchi.events.site.Named;
import jarchi.events.site.Numbers;
import jarchi.events.site.SiteChange;
import jarchi.events.site.TestMode;
import jarchi.ingest.RunningDesk;
import jarchi.stack.TestServers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A service that starts says how the site is: as it was configured, or as the desk said last. */
class SettingsAreSentAtTheStartIT {
    @Test
    void atFirstTheSiteIsAsItWasConfigured() {
        var first = RunningDesk.start();
        try (first) {
            var all = first.admin().at("/desk/api/site").send("GET", "", "").json();
            assertThat(all.findValuesAsString("key").stream().distinct())
                    .contains("test-mode", "numbers", "categories", "topics", "latin");
        }
        var settings =
                SentSettings.until(sent -> sent.stream()
                                        .map(SiteChange::setting)
                                        .distinct()
                                        .count()
                                >= 5)
                        .stream()
                        .map(SiteChange::setting)
                        .toList();

        assertThat(settings).contains(new Latin(Latin.Alphabet.OF_1995));
        assertThat(settings)
                .anySatisfy(setting -> assertThat(setting)
                        .isInstanceOfSatisfying(
                                Numbers.class,
                                numbers -> assertThat(numbers.main()).isEqualTo("11-99")));
        assertThat(settings)
                .anySatisfy(setting -> assertThat(setting)
                        .isInstanceOfSatisfying(
                                TestMode.class,
                                mode -> assertThat(mode.alerts("anybody@example.org"))
                                        .isFalse()));
        assertThat(settings)
                .anySatisfy(setting -> assertThat(setting)
                        .isInstanceOfSatisfying(
                                Categories.class,
                                categories -> assertThat(categories.categories())
                                        .extracting(Named::key)
                                        .containsExactly(
                                                "politics",
                                                "economy",
                                                "technology",
                                                "education",
                                                "society",
                                                "culture",
                                                "sport")));
    }

    @Test
    void atEachStartTheSettingsAreSentAgainAsTheyAre() {
        var database = TestServers.postgres().createDatabase("ingest");
        try (var first = RunningDesk.start(database)) {
            var caller = first.admin().at("/desk/api/site");
            var seen = caller.send("GET", "/numbers", "");
            String value = seen.json().get("value").toString().replace("\"main\":\"11-99\"", "\"main\":\"70-70\"");
            assertThat(caller.send("PUT", "/numbers", value, "If-Match", seen.etag())
                            .status())
                    .isEqualTo(200);
            SentSettings.until(all -> all.stream().anyMatch(SettingsAreSentAtTheStartIT::isSeventy));
        }
        try (var again = RunningDesk.start(database)) {
            var sent = SentSettings.until(all ->
                    all.stream().filter(SettingsAreSentAtTheStartIT::isSeventy).count() >= 2);
            assertThat(sent.stream()
                            .filter(SettingsAreSentAtTheStartIT::isSeventy)
                            .map(SiteChange::version)
                            .distinct())
                    .containsExactly(2L);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> again.jdbc()
                            .sql("select count(*) from ingest.outbox")
                            .query(Long.class)
                            .single()
                            .equals(0L));
            again.part(FirstSettings.class).sendAgain();
            sent = SentSettings.until(all ->
                    all.stream().filter(SettingsAreSentAtTheStartIT::isSeventy).count() >= 3);
            assertThat(sent.stream()
                            .filter(SettingsAreSentAtTheStartIT::isSeventy)
                            .map(SiteChange::changedAt))
                    .as("each time the desk's last word")
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    private static boolean isSeventy(SiteChange change) {
        return change.setting() instanceof Numbers numbers && numbers.main().equals("70-70");
    }
}
