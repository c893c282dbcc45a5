package jarchi.ingest.site;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.site.SiteChange;
import jarchi.events.site.ThesaurusLines;
import jarchi.ingest.Caller;
import jarchi.ingest.Caller.Answer;
import jarchi.ingest.RunningDesk;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an admin says of words that mean the same. */
class ThesaurusIT {
    private static RunningDesk desk;
    private static Caller admin;

    @BeforeAll
    static void open() {
        desk = RunningDesk.start();
        admin = desk.admin().at("/desk/api/site/thesaurus");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void aNewSiteHasOneToBeginWith() {
        var history = admin.send("GET", "/history", "").json();

        assertThat(history.get(history.size() - 1).get("value").get("lines").toString())
                .contains("\"AKT, axborot-kommunikatsiya texnologiyalari, ИКТ", "texnopark, технопарк");
        assertThat(SentSettings.until(sent -> sent.stream().anyMatch(ThesaurusIT::isTheFirst)))
                .anyMatch(ThesaurusIT::isTheFirst);
    }

    private static boolean isTheFirst(SiteChange change) {
        return change.setting() instanceof ThesaurusLines thesaurus
                && thesaurus.words().size() > 40;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                       | lines
            {"lines": ["# a", "", "a, b", "a"]}                      | lines[3]
            {"lines": ["a => b", "a => b => c"]}                     | lines[1]
            {"lines": ["a, !"]}                                      | lines[0]
            {"lines": ["a, \\u0007b", "a, b"]}                       | lines[0]
            {"lines": ["a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u"]} | lines[0]
            """)
    void aLineThatCannotBeUsedIsNamed(String body, String field) {
        var before = read();

        var refused = put(before, body);

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.fields()).containsExactly(field);
        assertThat(read().etag()).isEqualTo(before.etag());
    }

    @Test
    void itIsAsLongAsItMayBeAndNoLonger() {
        var before = read();
        String almost = "{\"lines\": [" + "\"soʻz, слово, word\",".repeat(SettingRules.MOST_LINES - 1);

        assertThat(put(before, almost + "\"a," + "b".repeat(101) + "\"]}").fields())
                .containsExactly("lines[1999]");
        assertThat(put(before, almost + "\"a, b\", \"a, c\"]}").fields()).containsExactly("lines");
        assertThat(put(before, almost + "\"a, b\"]}").status()).isEqualTo(200);
        var sent = SentSettings.until(all -> all.stream().anyMatch(ThesaurusIT::isTheLongest));
        assertThat(sent).anyMatch(ThesaurusIT::isTheLongest);
    }

    @Test
    void allLinesTogetherAreAsLongAsTheLogTakesThem() {
        var before = read();
        var letters = new Random(7);
        int most = SettingRules.THESAURUS / SettingRules.LINE;
        var lines = Stream.generate(() -> lineOf(letters)).limit(most).toList();

        assertThat(put(before, json(lines) + ",\"a\"]}").fields()).contains("lines");
        assertThat(put(before, json(lines) + ",\"#\"]}").fields()).containsExactly("lines");
        assertThat(put(before, json(lines) + "]}").status()).isEqualTo(200);
        var sent = SentSettings.until(all -> all.stream().anyMatch(change -> isOf(change, most)));
        assertThat(sent).anyMatch(change -> isOf(change, most));
    }

    /** Of letters of two bytes each that hardly can be packed. */
    private static String lineOf(Random letters) {
        return Stream.generate(() -> wordOf(letters, SettingRules.NAME))
                        .limit(9)
                        .collect(joining(",")) + "," + wordOf(letters, 91);
    }

    private static String wordOf(Random letters, int length) {
        return letters.ints(length, 'а', 'я' + 1).mapToObj(Character::toString).collect(joining());
    }

    private static String json(List<String> lines) {
        return lines.stream().collect(joining("\",\"", "{\"lines\": [\"", "\""));
    }

    private static boolean isOf(SiteChange change, int lines) {
        return change.setting() instanceof ThesaurusLines thesaurus
                && thesaurus.lines().size() == lines;
    }

    private static boolean isTheLongest(SiteChange change) {
        return isOf(change, SettingRules.MOST_LINES);
    }

    @Test
    void whoChangedItIsKept() {
        var changed = put(read(), "{\"lines\": [\"savol, вопрос\"]}");

        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(desk.jdbc()
                        .sql(
                                "select detail ->> 'version' from ingest.audit where act = 'SETTING_CHANGED' and what = 'thesaurus'"
                                        + " order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo(changed.json().get("version").asString());
    }

    private static Answer read() {
        return admin.send("GET", "", "");
    }

    private static Answer put(Answer seen, String body) {
        return admin.send("PUT", "", body, "If-Match", seen.etag());
    }
}
