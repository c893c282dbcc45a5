package jarchi.ingest.archive.form;

import static jarchi.ingest.archive.form.OldFiles.NOW;
import static jarchi.ingest.archive.form.OldFiles.ROW;
import static jarchi.ingest.archive.form.OldFiles.TASHKENT;
import static jarchi.ingest.archive.form.OldFiles.bytes;
import static jarchi.ingest.archive.form.OldFiles.mapping;
import static jarchi.ingest.archive.form.OldFiles.read;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.Language;
import jarchi.ingest.article.FieldProblem.Fault;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in a row is taken as the old site meant it, or the row is refused. */
class ReadingOldRowsTest {
    private static final ThrowingConsumer<Row> WHICH_IS_NOT_PUBLIC =
            row -> assertThat(row.problems()).extracting(RowProblem::fault).containsExactly(Fault.NOT_PUBLIC);

    @Test
    void everythingThatIsWrongWithARowIsSaidAtOnce() throws IOException {
        var rows = read("""
                {"publishedAt":"2030-01-01T00:00:00Z","category":"nothing","languages":{"ru":{"title":"x","body":"y"}}}
                """, "");

        assertThat(rows.getFirst().problems())
                .extracting(problem -> problem.field() + " " + problem.fault())
                .containsExactlyInAnyOrder("publishedAt IN_THE_FUTURE", "category UNKNOWN_CATEGORY", "id MISSING");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2019-03-01T10:00:00Z            | 2019-03-01T10:00:00Z
                    2019-03-01T10:00:00.123+05:00   | 2019-03-01T05:00:00.123Z
                    2019-03-01T10:00:00.1234567Z    | 2019-03-01T10:00:00.123Z
                    2019-03-01 10:00:00,5 +05:00    | 2019-03-01T05:00:00.500Z
                    2019-03-01T10:00:00.12          | 2019-03-01T05:00:00.120Z
                    2019-03-01T10:00+05:00          | 2019-03-01T05:00:00Z
                    2019-03-01 10:00:00             | 2019-03-01T05:00:00Z
                    2019-03-01                      | 2019-02-28T19:00:00Z
                    1.3.2019, 10:00                 | 2019-03-01T05:00:00Z
                    01/03/2019                      | 2019-02-28T19:00:00Z
                    Fri, 01 Mar 2019 10:00:00 GMT   | 2019-03-01T10:00:00Z
                    1 Mar 2019 10:00 +0300          | 2019-03-01T07:00:00Z
                    1551434400                      | 2019-03-01T10:00:00Z
                    """)
    void timesAreReadAsOldSitesWriteThem(String written, Instant time) {
        assertThat(Dates.parse(written, TASHKENT)).hasValue(time);
    }

    @Test
    void whatTheOldSiteShowedToNobodyIsRefused() throws IOException {
        String item = """
                <item><title>T</title><guid>%d</guid><pubDate>2019-03-01</pubDate><category>technology</category><description>x</description>\
                <wp:status>%s</wp:status><wp:post_type>%s</wp:post_type><wp:post_password>%s</wp:post_password></item>
                """;
        var rows = read(
                "<rss version=\"2.0\" xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>"
                        + item.formatted(1, "publish", "post", "")
                        + item.formatted(2, "private", "post", "")
                        + item.formatted(3, "trash", "post", "")
                        + item.formatted(4, "inherit", "attachment", "")
                        + item.formatted(5, "publish", "page", "")
                        + item.formatted(6, "publish", "post", "secret")
                        + "</channel></rss>",
                "en");
        var draft = read("""
                <feed xmlns="http://www.w3.org/2005/Atom" xmlns:app="http://www.w3.org/2007/app"><title>Old</title>
                <entry><id>1</id><title>T</title><updated>2019-03-02T10:00:00Z</updated><category term="technology"/>
                <app:control><app:draft>yes</app:draft></app:control><content>x</content></entry></feed>
                """, "en");

        assertThat(rows.getFirst().article()).isNotNull();
        assertThat(rows.stream().skip(1)).hasSize(5).allSatisfy(WHICH_IS_NOT_PUBLIC);
        assertThat(rows.toString()).doesNotContain("secret");
        assertThat(draft).hasSize(1).allSatisfy(WHICH_IS_NOT_PUBLIC);
    }

    @Test
    void anOldAddressIsKeptOrTheRowIsRefused() throws IOException {
        var rows = read("""
                id,url,title,body,publishedAt,category
                1,old.uz/ru/1,T,b,2019-01-01,technology
                2,news/2.html,T,b,2019-01-01,technology
                3,https://old.uz/,T,b,2019-01-01,technology
                4,mailto:a@old.uz,T,b,2019-01-01,technology
                """, "en");

        assertThat(rows.getFirst().article().archived().oldPaths()).containsEntry(Language.EN, List.of("/ru/1"));
        assertThat(rows.get(2).article()).isNotNull();
        assertThat(List.of(rows.get(1), rows.get(3)))
                .allSatisfy(row -> assertThat(row.problems())
                        .extracting(problem -> problem.field() + " " + problem.fault())
                        .containsExactly("url NOT_AN_OLD_ADDRESS"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://old.uz/index.php?id=4, ?id=5, /index.php?id=5",
        "https://old.uz/a/index.php?id=4, b?id=5, /a/b?id=5",
        "https://old.uz, ?id=5, /?id=5"
    })
    void linksFromThePageAreWrittenFromTheRoot(String page, String link, String rooted) {
        assertThat(BodyLinks.fromTheRoot("<a href=\"" + link + "\">x</a>", page))
                .contains("\"" + rooted + "\"");
    }

    @Test
    void theSameIdOfAnotherSiteIsAnotherArticle() throws IOException {
        var here = read(ROW.formatted(1), "").getFirst().article();
        var there = read(
                        bytes(ROW.formatted(1)),
                        new Reading(Form.AUTO, "other", "", "", mapping(""), Set.of("technology")::contains, NOW))
                .getFirst()
                .article();

        assertThat(here.identity()).isNotEqualTo(there.identity());
        assertThat(here.fingerprint()).isEqualTo(there.fingerprint());
    }
}
