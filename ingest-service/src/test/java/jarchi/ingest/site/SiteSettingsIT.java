package jarchi.ingest.site;

import static jarchi.ingest.ArticleJson.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jarchi.events.site.Categories;
import jarchi.events.site.Latin;
import jarchi.events.site.Named;
import jarchi.events.site.Numbers;
import jarchi.events.site.SiteChange;
import jarchi.events.site.TestMode;
import jarchi.ingest.Caller;
import jarchi.ingest.Caller.Answer;
import jarchi.ingest.RunningDesk;
import jarchi.stack.TestServers;
import java.time.Duration;
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
    void atEachStartTheSettingsAreSentAgainAsTheyAre() {
        var database = TestServers.postgres().createDatabase("ingest");
        try (var first = RunningDesk.start(database)) {
            var caller = first.admin().at("/desk/api/site");
            var seen = caller.send("GET", "/numbers", "");
            String value = seen.json().get("value").toString().replace("\"main\":\"11-99\"", "\"main\":\"70-70\"");
            assertThat(caller.send("PUT", "/numbers", value, "If-Match", seen.etag())
                            .status())
                    .isEqualTo(200);
            SentSettings.until(all -> all.stream().anyMatch(SiteSettingsIT::isSeventy));
        }
        try (var again = RunningDesk.start(database)) {
            var sent = SentSettings.until(
                    all -> all.stream().filter(SiteSettingsIT::isSeventy).count() >= 2);
            assertThat(sent.stream()
                            .filter(SiteSettingsIT::isSeventy)
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
            sent = SentSettings.until(
                    all -> all.stream().filter(SiteSettingsIT::isSeventy).count() >= 3);
            assertThat(sent.stream().filter(SiteSettingsIT::isSeventy).map(SiteChange::changedAt))
                    .as("each time the desk's last word")
                    .isSorted()
                    .doesNotHaveDuplicates();
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

    private static boolean isSeventy(SiteChange change) {
        return change.setting() instanceof Numbers numbers && numbers.main().equals("70-70");
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
