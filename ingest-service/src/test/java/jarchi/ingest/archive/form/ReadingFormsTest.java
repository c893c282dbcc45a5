package jarchi.ingest.archive.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jarchi.events.Language;
import jarchi.ingest.article.FieldProblem.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;

/** Files of every form and of any origin. */
class ReadingFormsTest {
    private static final ZoneId TASHKENT = ZoneId.of("Asia/Tashkent");

    @Test
    void ourOwnFormHasAnArticleInEachLine() throws IOException {
        var rows = read("""
                {"id":"4711","publishedAt":"2019-03-01 10:00","category":"technology","authors":["Nodira"],\
                "urls":{"ru":"https://old.uz/ru/news/4711"},"languages":{"ru":{"title":"Заголовок","body":"<p>Текст</p>"}}}

                {"id":"2","publishedAt":
                {"id":"3","publishedAt":"2030-01-01T00:00:00Z","category":"nothing","languages":{"ru":{"title":"x","body":"y","boddy":"z"}}}
                """, "");

        var article = rows.getFirst().article();
        assertThat(article).isNotNull();
        assertThat(article.archived().publishedAt()).isEqualTo("2019-03-01T05:00:00Z");
        assertThat(article.archived().oldPaths()).containsEntry(Language.RU, List.of("/ru/news/4711"));
        assertThat(article.text().languages()).containsOnlyKeys("ru");
        assertThat(rows).extracting(Row::line).containsExactly(1L, 3L, 4L);
        assertThat(rows.get(1).problems()).extracting(RowProblem::fault).containsExactly(Fault.UNREADABLE);
        assertThat(rows.get(2).problems()).extracting(RowProblem::field).contains("languages.ru.boddy");
    }

    @Test
    void everythingThatIsWrongWithARowIsSaidAtOnce() throws IOException {
        var rows = read("""
                {"publishedAt":"2030-01-01T00:00:00Z","category":"nothing","languages":{"ru":{"title":"x","body":"y"}}}
                """, "");

        assertThat(rows.getFirst().problems())
                .extracting(problem -> problem.field() + " " + problem.fault())
                .containsExactlyInAnyOrder("publishedAt IN_THE_FUTURE", "category UNKNOWN_CATEGORY", "id MISSING");
    }

    @Test
    void aTableIsReadByItsColumnsInTheEncodingThatItWasWrittenIn() throws IOException {
        String csv = """
                №;Сарлавҳа;Матн;Сана;Рубрика;Ҳавола
                1;"Биринчи; хабар";"<p>Икки
                қатор ""матн""</p>";05.02.2018 09:30;Технологии;http://old.uz/oz/1
                2;Тирноқ " очиқ;<p>а</p>;05.02.2018;Технологии;http://old.uz/oz/2
                3;Учинчи;<p>а</p>;05.02.2018;Спорт;http://old.uz/oz/3
                """;
        String mapping = """
                # the old site's words
                column.id = №
                column.title = Сарлавҳа
                column.body = Матн
                column.publishedAt = Сана
                column.category = Рубрика
                column.url = Ҳавола
                category.Технологии = technology
                category = society
                """;
        var rows = read(
                new ByteArrayInputStream(csv.replace('Ҳ', 'Х')
                        .replace('ҳ', 'х')
                        .replace('қ', 'к')
                        .getBytes(Charset.forName("windows-1251"))),
                reading("uz-Cyrl", mapping.replace('Ҳ', 'Х').replace('ҳ', 'х')));

        assertThat(rows).extracting(Row::line).containsExactly(2L, 4L, 5L);
        var first = rows.getFirst().article();
        assertThat(first).isNotNull();
        assertThat(first.text().category()).isEqualTo("technology");
        var text = first.text().languages().get("uz-Cyrl");
        assertThat(text.title()).isEqualTo("Биринчи; хабар");
        assertThat(text.body()).isEqualTo("<p>Икки\nкатор \"матн\"</p>");
        assertThat(first.archived().publishedAt()).isEqualTo("2018-02-05T04:30:00Z");
        assertThat(rows.get(1).article()).isNotNull();
        assertThat(rows.get(1).article().text().languages().get("uz-Cyrl").title())
                .isEqualTo("Тирнок \" очик");
        assertThat(rows.get(2).article()).isNotNull();
        assertThat(rows.get(2).article().text().category()).isEqualTo("society");
    }

    @Test
    void rssIsReadWithItsLinksAndTimes() throws IOException {
        var rows = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel><title>Old</title>
                <item><title>A &amp;quot;B&amp;quot;&nbsp;C</title><link>https://old.uz/en/7</link><guid>urn:7</guid>
                  <pubDate>Fri, 01 Mar 2019 10:00:00 +0500</pubDate><category>technology</category><dc:creator>Nodira</dc:creator>
                  <description>Short</description><content:encoded><![CDATA[<p>Long <a href="8">next</a></p>]]></content:encoded></item>
                <item><title>No date</title><link>https://old.uz/en/8</link><category>technology</category></item>
                </channel></rss>
                """, "en");

        var article = rows.getFirst().article();
        assertThat(article).as(rows.getFirst().toString()).isNotNull();
        assertThat(article.text().languages().get("en").title()).isEqualToNormalizingWhitespace("A \"B\" C");
        assertThat(article.text().languages().get("en").summary()).isEqualTo("Short");
        assertThat(article.text().languages().get("en").body()).contains("href=\"/en/8\"");
        assertThat(article.text().authors()).containsExactly("Nodira");
        assertThat(article.archived().publishedAt()).isEqualTo("2019-03-01T05:00:00Z");
        assertThat(article.archived().oldPaths()).containsEntry(Language.EN, List.of("/en/7"));
        assertThat(rows.get(1).problems()).extracting(RowProblem::fault).containsExactly(Fault.MISSING);
    }

    @Test
    void atomIsReadWithItsXhtml() throws IOException {
        var rows = read("""
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Old</title>
                <entry><id>tag:old.uz,2019:7</id><title>Title</title><link href="https://old.uz/en/7"/>
                  <published>2019-03-01T10:00:00Z</published><updated>2019-03-02T10:00:00Z</updated>
                  <category term="technology"/><author><name>Nodira</name></author>
                  <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Text</p></div></content></entry>
                </feed>
                """, "en");

        var article = rows.getFirst().article();
        assertThat(article).as(rows.getFirst().toString()).isNotNull();
        assertThat(article.archived().firstPublishedAt()).isEqualTo("2019-03-01T10:00:00Z");
        assertThat(article.archived().publishedAt()).isEqualTo("2019-03-02T10:00:00Z");
        assertThat(article.text().languages().get("en").body()).contains("<p>Text</p>");
    }

    @Test
    void nothingThatADocumentTypeDeclaresIsExpandedOrFetched() throws IOException {
        String laughs = IntStream.range(1, 20)
                .mapToObj(i -> "<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">")
                .reduce("<!ENTITY l0 \"ha\">", String::concat);
        var rows = read("""
                <!DOCTYPE rss [%s<!ENTITY file SYSTEM "file:///etc/passwd">]>
                <rss version="2.0"><channel><item><title>T &l19; &file; end</title><guid>1</guid><link>https://old.uz/1</link>
                <pubDate>2019-03-01</pubDate><category>technology</category><description>x</description></item></channel></rss>
                """.formatted(laughs), "en");

        assertThat(rows.getFirst().article()).isNotNull();
        assertThat(rows.getFirst().article().text().languages().get("en").title())
                .matches("T\\s+end");
    }

    @Test
    void ninjsOfOthersIsReadWithItsSubjectsAndBodies() throws IOException {
        var rows = read("""
                {"uri":"http://agency.example/1","language":"en-GB","firstCreated":"2019-03-01T10:00:00Z","by":"A. Author",\
                "headlines":[{"role":"main","value":"Head"}],"bodies":[{"contentType":"text/plain","value":"plain"},\
                {"contentType":"application/xhtml+xml","value":"<p>rich</p>"}],"subjects":[{"name":"Sports"},{"name":"technology"}]}
                {"uri":"http://agency.example/2","pubStatus":"canceled","language":"en","subjects":[{"name":"technology"}]}
                """, "");

        var article = rows.getFirst().article();
        assertThat(article).as(rows.getFirst().toString()).isNotNull();
        assertThat(article.text().languages().get("en").body()).isEqualTo("<p>rich</p>");
        assertThat(article.text().category()).isEqualTo("technology");
        assertThat(rows.get(1).problems()).extracting(RowProblem::fault).contains(Fault.NOT_PUBLIC);
    }

    @Test
    void allOfThemMayStandInOneArray() throws IOException {
        var rows = read("[" + ROW.formatted(1) + "," + ROW.formatted(2) + ", 3, " + ROW.formatted(4) + "]", "");

        assertThat(rows).extracting(row -> row.article() != null).containsExactly(true, true, false, true);
        assertThat(rows).extracting(Row::line).containsExactly(1L, 2L, 3L, 3L);
    }

    @Test
    void aLineWithoutEndCostsNoMemoryAndNoOtherRow() throws IOException {
        byte[] block = "x".repeat(1_000_000).getBytes(UTF_8);
        var parts = new ArrayList<InputStream>();
        parts.add(bytes("{\"id\":\"1\",\"title\":\""));
        Collections.nCopies(300, block).forEach(one -> parts.add(new ByteArrayInputStream(one)));
        parts.add(bytes("\"}\n" + ROW.formatted(2)));
        var rows = read(new SequenceInputStream(Collections.enumeration(parts)), reading("", ""));

        assertThat(rows).extracting(Row::line).containsExactly(1L, 2L);
        assertThat(rows.getFirst().problems()).extracting(RowProblem::fault).containsExactly(Fault.TOO_LARGE);
        assertThat(rows.get(1).article()).isNotNull();
    }

    @Test
    void aQuotationMarkThatIsNeverClosedSpoilsItsOwnRowAlone() throws IOException {
        String more = IntStream.range(3, 100)
                .mapToObj(i -> i + ",T" + i + ",b,2019-01-01,technology\n")
                .reduce("", String::concat);
        var rows = read(
                "id,title,body,publishedAt,category\n1,\"open,b,2019-01-01,technology\n2,T2,b,2019-01-01,technology\n"
                        + more,
                "en");

        assertThat(rows).hasSize(99);
        assertThat(rows.getFirst().problems()).isNotEmpty();
        assertThat(rows.stream().skip(1)).allMatch(row -> row.article() != null);
    }

    /** Between two such lines stand eight hundred others. */
    @ParameterizedTest
    @ValueSource(strings = {"Экран 15\" новый", "\"Экран 15\" новый\"", "\"Экран\" 15", "\"Экран", "\uFFFD\""})
    void aSingleQuotationMarkSwallowsNoRows(String title) throws IOException {
        String between = IntStream.range(13, 812)
                .mapToObj(i -> i + ";T" + i + ";b;2019-01-01;technology\n")
                .reduce("", String::concat);
        var rows = read(
                "id;title;body;publishedAt;category\n12;%s;b;2019-01-01;technology\n%s812;Труба 3\" x;b;2019-01-01;technology\n813;T;b;2019-01-01;technology\n"
                        .formatted(title, between),
                "en");

        assertThat(rows).hasSize(802).extracting(Row::line).doesNotHaveDuplicates();
        assertThat(rows.stream().skip(1)).allMatch(row -> row.article() != null);
    }

    @Test
    void aQuotationMarkInTheHeadEndsTheFileAndSaysSo() {
        assertThatThrownBy(() -> read("\"id\"x;title\n1;T\n", "en")).isInstanceOf(FileRefused.class);
    }

    @Test
    void wrongLettersRefuseTheirRow() throws IOException {
        var rows = read(
                new SequenceInputStream(
                        new SequenceInputStream(
                                bytes(ROW.formatted(1)), new ByteArrayInputStream(new byte[] {(byte) 0xC3, '\n'})),
                        bytes(ROW.formatted(2))),
                new Reading(Form.NDJSON, "old", "", "utf-8", mapping(""), Set.of("technology")::contains, NOW));

        assertThat(rows.get(1).problems()).extracting(RowProblem::fault).containsExactly(Fault.WRONG_LETTERS);
        assertThat(rows).hasSize(3);
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
    void whatIsNoTextIsRefusedWhole() {
        assertThatThrownBy(() -> read(new ByteArrayInputStream(new byte[] {0x1F, (byte) 0x8B, 8, 0}), reading("", "")))
                .isInstanceOfSatisfying(
                        FileRefused.class, e -> assertThat(e.why()).isEqualTo(FileRefused.Cause.COMPRESSED));
        assertThatThrownBy(() -> read(new ByteArrayInputStream(new byte[0]), reading("", "")))
                .isInstanceOf(FileRefused.class);
        assertThatThrownBy(() -> read("just a sentence", "")).isInstanceOf(FileRefused.class);
        assertThatThrownBy(() -> read("a,b\n1,2\n", "")).isInstanceOf(FileRefused.class);
        assertThatThrownBy(() -> Mapping.parse("colum.title = x", TASHKENT)).isInstanceOf(Mapping.Unclear.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<rss><channel><item>", "[{\"id\":\"1\",", "["})
    void aFileThatCannotBeFetchedIsNotTakenForABrokenOne(String beginning) {
        var away = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the database is away");
            }
        };
        String filled = beginning + " ".repeat(200_000);

        assertThatThrownBy(() -> read(new SequenceInputStream(bytes(filled), away), reading("en", "")))
                .isInstanceOf(IOException.class)
                .hasMessage("the database is away");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,title,body,publishedAt,category\n1,T,b,2019-01-01,technology\n",
                "<rss><channel><item><title>T</title><guid>1</guid><category>technology</category></item></channel></rss>",
                "{\"id\":\"1\",\"category\":\"technology\"}\n",
                "[{\"id\":\"1\",\"category\":\"technology\"}]"
            })
    void aDatabaseThatFailsMeanwhileIsNoFaultOfARow(String file) {
        var reading = new Reading(Form.AUTO, "old", "en", "", mapping(""), ReadingFormsTest::away, NOW);

        assertThatThrownBy(() -> read(bytes(file), reading)).isInstanceOf(DataAccessResourceFailureException.class);
    }

    private static boolean away(String category) {
        throw new DataAccessResourceFailureException("the database is away");
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

    @ParameterizedTest
    @ValueSource(strings = {"delimiter = \"", "delimiter = semicolon", "delimiter = ;;"})
    void aDelimiterIsOneSignThatIsNoQuotationMark(String line) {
        assertThatThrownBy(() -> mapping(line)).isInstanceOf(Mapping.Unclear.class);
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
    void theMarkTellsTheOrderOfTheBytesOfUtf16() throws IOException {
        byte[] file = ("\uFEFF" + ROW.formatted(1)).getBytes(StandardCharsets.UTF_16LE);
        var rows = read(
                new ByteArrayInputStream(file),
                new Reading(Form.AUTO, "old", "", "utf-16", mapping(""), Set.of("technology")::contains, NOW));

        assertThat(rows).hasSize(1).allMatch(row -> row.article() != null);
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

    private static final ThrowingConsumer<Row> WHICH_IS_NOT_PUBLIC =
            row -> assertThat(row.problems()).extracting(RowProblem::fault).containsExactly(Fault.NOT_PUBLIC);
    private static final Instant NOW = Instant.parse("2026-11-27T00:00:00Z");
    private static final String ROW =
            "{\"id\":\"%d\",\"publishedAt\":\"2019-03-01\",\"category\":\"technology\",\"languages\":{\"en\":{\"title\":\"T\",\"body\":\"b\"}}}\n";

    private static List<Row> read(String text, String language) throws IOException {
        return read(bytes(text), reading(language, ""));
    }

    private static List<Row> read(InputStream bytes, Reading reading) throws IOException {
        var all = new ArrayList<Row>();
        try (var rows = Forms.open(bytes, reading)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
        }
        return all;
    }

    private static Reading reading(String language, String mapping) {
        return new Reading(
                Form.AUTO, "old", language, "", mapping(mapping), Set.of("technology", "society")::contains, NOW);
    }

    private static Mapping mapping(String text) {
        return Mapping.parse(text, TASHKENT);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
