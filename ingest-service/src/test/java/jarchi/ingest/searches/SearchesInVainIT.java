package jarchi.ingest.searches;

import static jarchi.ingest.searches.Readers.inVain;
import static jarchi.ingest.searches.Readers.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jarchi.events.EventRecord;
import jarchi.events.searches.SearchesEvents;
import jarchi.events.searches.SearchesExamples;
import jarchi.ingest.Browser;
import jarchi.ingest.RunningDesk;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Editors see what readers looked for and did not find. */
class SearchesInVainIT {
    private static final LocalDate TODAY = LocalDate.now(Clock.system(ZoneId.of("Asia/Tashkent")));

    private static RunningDesk desk;
    private static Browser editor;

    @BeforeAll
    static void open() {
        desk = RunningDesk.start();
        editor = Browser.signedIn(desk, "editor@jarchi.local", RunningDesk.EDITOR_PASSWORD);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void allDaysAndInstancesAreOneSearchInTheWordsThatMostTyped() {
        tell(
                inVain("dron ruxsat", TODAY, "one", "дрон рухсати", 2),
                inVain("dron ruxsat", TODAY, "two", "dron <ruxsati>", 5),
                inVain("dron ruxsat", TODAY.minusDays(6), "one", "drona", 1),
                inVain("dron ruxsat", TODAY.minusDays(7), "one", "drona", 1));
        witness();

        String week = page("/desk/searches?lang=en").body();
        assertThat(week).contains("What readers search for", ">dron &lt;ruxsati&gt;</b>", "Readers: 8");
        assertThat(week)
                .contains(
                        "/search?q=dron%20%3Cruxsati%3E",
                        "/desk/promotions?words=dron%20%3Cruxsati%3E", "aria-label=\"Hide: dron &lt;ruxsati&gt;\"")
                .doesNotContain("/desk/site?words");
        assertThat(page("/desk/searches?days=30").body()).contains("Readers: 9");
    }

    @Test
    void aStateThatComesTwiceOrLateChangesNothing() {
        tell(
                inVain("ikki marta", TODAY, "one", "ikki marta", 3),
                inVain("ikki marta", TODAY, "one", "ikki marta", 3),
                inVain("ikki marta", TODAY, "one", "ikki", 2));
        witness();
        assertThat(readers("ikki marta")).isEqualTo(3);

        // A batch that was kept and not committed comes again with the next one
        tell(inVain("ikki marta", TODAY, "one", "ikki marta", 4), inVain("ikki marta", TODAY, "one", "ikki marta", 3));
        witness();
        assertThat(readers("ikki marta")).isEqualTo(4);
    }

    @Test
    void whatIsNoCountHoldsUpNobody() {
        var good = SearchesExamples.named("nothing.json").record();
        Readers.send(new EventRecord("x", Map.of(), null));
        Readers.send(new EventRecord("x", good.headers(), "{\"form\":".getBytes(StandardCharsets.UTF_8)));
        Readers.send(new EventRecord("x", Map.of("ce_type", "news.searches.sung.v1"), good.value()));
        SearchesExamples.all().forEach(example -> Readers.send(example.record()));
        tell(inVain("ertangi kun", TODAY.plusDays(9), "one", "ertangi kun", 3));
        witness();

        assertThat(desk.count("select count(*) from ingest.search_count where form = 'ertangi kun'"))
                .isZero();
        assertThat(SearchesEvents.read(good)).isNotNull();
    }

    @Test
    void anEditorHidesASearchAndTakesItBack() {
        tell(inVain("uzr soʻrash", TODAY, "one", "uzr soʻrash", 3));
        witness();
        page("/desk/searches?lang=en");

        assertThat(editor.send("/desk/searches/hide", Map.of("form", "uzr soʻrash", "days", "30"))
                        .body())
                .contains("The search is hidden.", "Show again: uzr soʻrash")
                .doesNotContain("Hide: uzr soʻrash");
        assertThat(editor.send("/desk/searches/hide", Map.of("form", "nobody asked for this"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(editor.send("/desk/searches/show", Map.of("form", "uzr soʻrash"))
                        .body())
                .contains("The search is shown again.", "Hide: uzr soʻrash");
        assertThat(desk.count("""
                        select count(*) from ingest.audit where act in ('SEARCH_HIDDEN', 'SEARCH_SHOWN')
                        """)).isEqualTo(2);
        assertThat(desk.count("select count(*) from ingest.audit where audit::text like '%uzr so%'"))
                .isZero();
    }

    @Test
    void theWaysOnHaveTheWordsAlready() {
        assertThat(page("/desk/promotions?lang=en&words=dron%20ruxsati").body())
                .containsPattern("promotions\\[\\d+].words\" value=\"dron ruxsati\"");
        var admin = Browser.signedIn(desk, "admin@jarchi.local", RunningDesk.ADMIN_PASSWORD);
        assertThat(admin.open("/desk/site?lang=en&words=dron,%20ruxsati%0A%23").body())
                .contains("\ndron ruxsati, </textarea>");
        tell(inVain("admin uchun", TODAY, "one", "admin uchun", 3));
        witness();
        assertThat(admin.open("/desk/searches?lang=en").body())
                .contains("/desk/site?words=admin%20uchun#thesaurus.lines");
    }

    @Test
    void onlyEditorsSeeIt() {
        var writer = Browser.signedIn(desk, "writer@jarchi.local", RunningDesk.WRITER_PASSWORD);
        assertThat(writer.open("/desk/searches").statusCode()).isEqualTo(403);
    }

    @Test
    void nothingIsKeptForLong() {
        tell(
                inVain("yolgʻiz", TODAY.minusDays(6), "one", "yolgʻiz", 1),
                inVain("yolgʻiz emas", TODAY.minusDays(20), "one", "yolgʻiz emas", 1),
                inVain("yolgʻiz emas", TODAY.minusDays(30), "one", "yolgʻiz emas", 1),
                inVain("eski", TODAY.minusDays(89), "one", "eski", 2),
                inVain("juda eski", TODAY.minusDays(90), "one", "juda eski", 9));
        witness();
        assertThat(readers("juda eski")).as("too old to begin with").isZero();
        makeOlder();

        desk.part(ForgettingSearches.class).forget();

        assertThat(readers("yolgʻiz")).isZero();
        assertThat(readers("eski")).isZero();
        assertThat(readers("yolgʻiz emas")).isEqualTo(2);
    }

    /** A day passes for all that is known. */
    private static void makeOlder() {
        desk.jdbc()
                .sql("update ingest.search_count set day = day - 1 where form like 'yolg%' or form = 'eski'")
                .update();
    }

    /** Waits until all that was told is known. */
    private static void witness() {
        String form = "guvoh " + System.nanoTime();
        tell(inVain(form, TODAY.minusDays(40), "one", "guvoh", 1));
        await().atMost(Duration.ofSeconds(90)).until(() -> readers(form) == 1);
    }

    private static long readers(String form) {
        return desk.jdbc()
                .sql("select coalesce(sum(readers), 0)::bigint from ingest.search_count where form = :form")
                .param("form", form)
                .query(Long.class)
                .single();
    }

    private static HttpResponse<String> page(String address) {
        return editor.open(address);
    }
}
