package jarchi.ingest.site;

import static jarchi.ingest.ArticleJson.titled;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.site.Numbers;
import jarchi.events.site.SiteChange;
import jarchi.ingest.Caller;
import jarchi.ingest.Caller.Answer;
import jarchi.ingest.RunningDesk;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteSettingsIT {
    private static final String FOUR = """
            {"uz-Latn": "%1$s", "uz-Cyrl": "%1$s", "ru": "%1$s", "en": "%1$s"}""";
    private static RunningDesk desk;
    private static Caller admin;

    @BeforeAll
    static void open() {
        desk = RunningDesk.start();
        admin = desk.admin().at("/desk/api/site");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void aChangeIsKeptWithItsHistoryAndSent() {
        var before = read("numbers");
        String name = FOUR.formatted("Press");

        var changed = put("numbers", before, """
                {"main": "10-55", "label": %s, "all": [{"number": "+998 (71) 200-00-00", "name": %s, "note": {"ru": "9-18"}}]}""".formatted(FOUR.formatted("All"), name));

        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(changed.json().get("changedBy").asString()).isEqualTo("admin@jarchi.local");
        assertThat(changed.json().get("version").asLong())
                .isEqualTo(before.json().get("version").asLong() + 1);
        assertThat(read("numbers").etag()).isEqualTo(changed.etag());
        var history = admin.send("GET", "/numbers/history", "").json();
        assertThat(history.get(0).get("value").get("main").asString()).isEqualTo("10-55");
        assertThat(history.get(history.size() - 1).get("changedBy").isNull()).isTrue();
        var sent = SentSettings.until(all -> all.stream().anyMatch(SiteSettingsIT::isThisNumber)).stream()
                .filter(SiteSettingsIT::isThisNumber)
                .findFirst()
                .orElseThrow();
        assertThat(sent.version()).isEqualTo(changed.json().get("version").asLong());
    }

    private static boolean isThisNumber(SiteChange change) {
        return change.setting() instanceof Numbers numbers && numbers.main().equals("10-55");
    }

    @Test
    void whatIsAlreadySoIsNoChange() {
        var before = read("latin");

        assertThat(put("latin", before, "{\"alphabet\": \"1995\"}").etag()).isEqualTo(before.etag());
    }

    @Test
    void nobodyOverwritesWhatTheyDidNotSee() {
        var seen = read("topics");
        String mine = "{\"topics\": [{\"key\": \"it-park\", \"name\": " + FOUR.formatted("IT Park") + "}]}";
        var saved = put("topics", seen, mine);
        assertThat(saved.status()).isEqualTo(200);

        var late = put("topics", seen, "{\"topics\": []}");

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.json()
                        .get("current")
                        .get("value")
                        .get("topics")
                        .get(0)
                        .get("key")
                        .asString())
                .isEqualTo("it-park");
        assertThat(late.etag()).isEqualTo(saved.etag());
        assertThat(admin.send("PUT", "/topics", mine).status()).isEqualTo(428);
        assertThat(admin.send("PUT", "/topics", mine, "If-Match", "*").status()).isEqualTo(428);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            test-mode  | {"alertsTo": []}                                                        | on
            test-mode  | {"on": false, "alertsTo": ["a@b.uz", "nobody"]}                         | alertsTo[1]
            test-mode  | {"on": true, "text": {"ru": "x", "en": "x", "uz-Cyrl": "x"}, "alertsTo": []} | text.uz-Latn
            numbers    | {"main": "call me", "label": F, "all": []}                              | main
            numbers    | {"main": "", "label": F, "all": [{"name": F}]}                          | all[0].number
            numbers    | {"main": "", "label": F, "all": [{"number": "1", "name": {"ru": "x", "en": "x", "uz-Latn": "x"}}]} | all[0].name.uz-Cyrl
            categories | {"categories": []}                                                      | categories
            categories | {"categories": [{"key": "Sport", "name": F}]}                           | categories[0].key
            categories | {"categories": [{"key": "a", "name": F}, {"key": "a", "name": F}]}      | categories[1].key
            categories | {"categories": [{"key": "a", "name": {"de": "x", "uz-Latn": "x", "uz-Cyrl": "x", "ru": "x", "en": "x"}}]} | categories[0].name.de
            latin      | {"alphabet": "1929"}                                                    | alphabet
            """)
    void whatCannotBeAcceptedNamesItsField(String key, String body, String field) {
        var before = read(key);

        var refused = put(key, before, body.replace(" F", FOUR.formatted("x")));

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.fields()).containsExactly(field);
        assertThat(read(key).etag()).isEqualTo(before.etag());
    }

    @Test
    void onlyAdminsReadAndChangeThem() {
        for (Caller other : List.of(desk.writer(), desk.editor())) {
            other.at("/desk/api/site");
            assertThat(other.send("GET", "", "").status()).isEqualTo(403);
            assertThat(other.send("GET", "/latin", "").status()).isEqualTo(403);
            assertThat(other.send("GET", "/latin/history", "").status()).isEqualTo(403);
            assertThat(other.send("PUT", "/latin", "{\"alphabet\": \"2026\"}", "If-Match", "\"1\"")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(desk.stranger()
                        .at("/desk/api/site")
                        .send("GET", "/latin", "")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aNewCategoryIsOnTheWayBeforeTheFirstArticleThatHasIt() {
        assertThat(desk.writer().create(filedUnder("space")).fields()).containsExactly("category");
        var categories = read("categories");

        assertThat(put("categories", categories, withMore(categories, "space", false))
                        .status())
                .isEqualTo(200);

        var article = desk.writer().create(filedUnder("space"));
        assertThat(article.status()).as(article.toString()).isEqualTo(201);
    }

    @Test
    void aCategoryThatHasArticlesCanBeHiddenAndNotRemoved() {
        var before = read("categories");
        var more = put("categories", before, withMore(before, "weather", false));
        desk.writer().create(filedUnder("weather"));
        String without = before.json().get("value").toString();

        var refused = put("categories", more, without);

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.fields()).containsExactly("categories.weather");
        var hidden = put("categories", more, withMore(before, "weather", true));
        assertThat(hidden.status()).isEqualTo(200);
        var unused = put("categories", hidden, withMore(before, "weather", true).replace("\"sport\"", "\"sports\""));
        assertThat(unused.status()).isEqualTo(200);
    }

    @Test
    void ofTwoWhoFileAndRemoveAtOnceOneWins() {
        for (int round = 0; round < 10; round++) {
            String key = "race-" + round;
            var before = read("categories");
            var more = put("categories", before, withMore(before, key, false));
            var removing = CompletableFuture.supplyAsync(
                    () -> put("categories", more, before.json().get("value").toString()));
            var filing = CompletableFuture.supplyAsync(() -> desk.writer().create(filedUnder(key)));

            boolean filed = filing.join().status() == 201;
            assertThat(removing.join().status()).isEqualTo(filed ? 422 : 200);
        }
    }

    @Test
    void whatIsSaidByASlowClockIsLaterAllTheSame() {
        var settings = desk.part(SiteSettings.class);
        var now = Instant.now();

        var first = settings.saying("latin", now.plusSeconds(60));
        var second = settings.saying("latin", now);

        assertThat(second).isAfter(first);
    }

    private static String filedUnder(String category) {
        return titled("Filed under " + category).replace("\"technology\"", "\"" + category + "\"");
    }

    /** The categories that are there, and one more at their end. */
    private static String withMore(Answer categories, String key, boolean hidden) {
        String value = categories.json().get("value").toString();
        String more = ",{\"key\":\"%s\",\"name\":%s,\"hidden\":%s}]}".formatted(key, FOUR.formatted(key), hidden);
        return value.substring(0, value.lastIndexOf("]}")) + more;
    }

    private static Answer read(String key) {
        return admin.send("GET", "/" + key, "");
    }

    private static Answer put(String key, Answer seen, String body) {
        return admin.send("PUT", "/" + key, body, "If-Match", seen.etag());
    }
}
