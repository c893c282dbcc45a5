package jarchi.ingest.archive.form;

import static jarchi.ingest.archive.form.OldFiles.NOW;
import static jarchi.ingest.archive.form.OldFiles.ROW;
import static jarchi.ingest.archive.form.OldFiles.mapping;
import static jarchi.ingest.archive.form.OldFiles.read;
import static jarchi.ingest.archive.form.OldFiles.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jarchi.events.Language;
import jarchi.ingest.article.FieldProblem.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of every form and of any origin. */
class ReadingFormsTest {
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

    @ParameterizedTest
    @ValueSource(strings = {"delimiter = \"", "delimiter = semicolon", "delimiter = ;;"})
    void aDelimiterIsOneSignThatIsNoQuotationMark(String line) {
        assertThatThrownBy(() -> mapping(line)).isInstanceOf(Mapping.Unclear.class);
    }

    @Test
    void theMarkTellsTheOrderOfTheBytesOfUtf16() throws IOException {
        byte[] file = ("\uFEFF" + ROW.formatted(1)).getBytes(StandardCharsets.UTF_16LE);
        var rows = read(
                new ByteArrayInputStream(file),
                new Reading(Form.AUTO, "old", "", "utf-16", mapping(""), Set.of("technology")::contains, NOW));

        assertThat(rows).hasSize(1).allMatch(row -> row.article() != null);
    }
}
