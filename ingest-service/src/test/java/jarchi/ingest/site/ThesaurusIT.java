package jarchi.ingest.site;

import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.site.SiteChange;
import jarchi.events.site.ThesaurusLines;
import jarchi.ingest.Caller;
import jarchi.ingest.Caller.Answer;
import jarchi.ingest.RunningDesk;
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

    private static boolean isTheLongest(SiteChange change) {
        return change.setting() instanceof ThesaurusLines thesaurus
                && thesaurus.lines().size() == SettingRules.MOST_LINES;
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
