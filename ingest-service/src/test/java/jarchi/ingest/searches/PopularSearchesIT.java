package jarchi.ingest.searches;

import static jarchi.ingest.searches.Readers.found;
import static jarchi.ingest.searches.Readers.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jarchi.events.Language;
import jarchi.events.site.PopularSearch;
import jarchi.events.site.PopularSearches;
import jarchi.ingest.Browser;
import jarchi.ingest.RunningDesk;
import jarchi.ingest.site.SiteSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What many readers look for and find is said to the readers' side, unless an editor hides it. */
class PopularSearchesIT {
    private static final LocalDate TODAY = LocalDate.now(Clock.system(ZoneId.of("Asia/Tashkent")));

    private static RunningDesk desk;

    @BeforeAll
    static void open() {
        // Other desks' readers are heard here too: only what these tests tell of is looked at
        desk = RunningDesk.start("--ingest.searches.offer-every=1s");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void theMostFrequentOfAWeekComeFirst() {
        tell(
                found("ommabop bir", TODAY, "one", "ommabop bir", 6),
                found("ommabop ikki", TODAY, "one", "ommabop ikki", 5),
                found("ommabop ikki", TODAY.minusDays(1), "two", "оммабоп икки", 7),
                found("ommabop eski", TODAY.minusDays(7), "one", "ommabop eski", 90));

        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(offered("ommabop", "оммабоп"))
                        .containsExactly(
                                new PopularSearch("оммабоп икки", Language.UZ_LATN),
                                new PopularSearch("ommabop bir", Language.UZ_LATN)));
        assertThat(desk.count("""
                        select count(*) from ingest.site_setting_version
                        where key = 'popular-searches' and value::text like '%ommabop%'
                        """)).as("no history keeps it").isZero();
    }

    @Test
    void whatIsNotLettersAloneIsNeverOffered() {
        tell(
                found("shubhali raqam", TODAY, "one", "shubhali 1111", 50),
                found("shubhali manzil", TODAY, "one", "shubhali@example.uz", 50),
                found("shubhali sayt", TODAY, "one", "shubhali example.uz", 50),
                found("shubhali amal", TODAY, "one", "\"shubhali\" amal", 50),
                found("shubhali uzun", TODAY, "one", "shubhali " + "juda ".repeat(8), 50),
                found("shubhali emas", TODAY, "one", "shubhali emas-ku, deb", 50),
                found("halol", TODAY, "one", "shubhasiz toʻgʻri soʻz", 5));

        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(offered("shubha"))
                        .containsExactly(new PopularSearch("shubhasiz toʻgʻri soʻz", Language.UZ_LATN)));
    }

    @Test
    void whatAnEditorHidesIsGoneAtOnce() {
        tell(found("yashirin soz", TODAY, "one", "yashirin soʻz", 50));
        await().atMost(Duration.ofSeconds(90)).until(() -> !offered("yashirin").isEmpty());
        var editor = Browser.signedIn(desk, "editor@jarchi.local", RunningDesk.EDITOR_PASSWORD);
        assertThat(editor.open("/desk/searches?lang=en").body())
                .contains("Popular searches", ">yashirin soʻz</b>", "Hide: yashirin soʻz");

        editor.send("/desk/searches/hide", Map.of("form", "yashirin soz"));

        assertThat(offered("yashirin")).isEmpty();
        tell(found("yashirin soz", TODAY, "one", "yashirin soʻz", 60), found("guvoh", TODAY, "one", "yashirmas", 60));
        await().atMost(Duration.ofSeconds(90)).until(() -> offered("yashir").size() == 1);
        assertThat(offered("yashirin")).isEmpty();

        editor.send("/desk/searches/show", Map.of("form", "yashirin soz"));
        assertThat(offered("yashirin")).hasSize(1);
    }

    private static List<PopularSearch> offered(String... beginnings) {
        var popular = (PopularSearches) desk.part(SiteSettings.class)
                .find(PopularSearches.KEY)
                .orElseThrow()
                .setting();
        return popular.searches().stream()
                .filter(search -> List.of(beginnings).stream()
                        .anyMatch(beginning -> search.words().startsWith(beginning)))
                .toList();
    }
}
