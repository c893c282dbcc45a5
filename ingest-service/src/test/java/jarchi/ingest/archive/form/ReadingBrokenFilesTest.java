package jarchi.ingest.archive.form;

import static jarchi.ingest.archive.form.OldFiles.NOW;
import static jarchi.ingest.archive.form.OldFiles.ROW;
import static jarchi.ingest.archive.form.OldFiles.TASHKENT;
import static jarchi.ingest.archive.form.OldFiles.bytes;
import static jarchi.ingest.archive.form.OldFiles.mapping;
import static jarchi.ingest.archive.form.OldFiles.read;
import static jarchi.ingest.archive.form.OldFiles.reading;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jarchi.ingest.article.FieldProblem.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;

/** A file that is broken or hostile harms nothing but itself, and a broken row no other row. */
class ReadingBrokenFilesTest {
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
        var reading = new Reading(Form.AUTO, "old", "en", "", mapping(""), ReadingBrokenFilesTest::away, NOW);

        assertThatThrownBy(() -> read(bytes(file), reading)).isInstanceOf(DataAccessResourceFailureException.class);
    }

    private static boolean away(String category) {
        throw new DataAccessResourceFailureException("the database is away");
    }
}
