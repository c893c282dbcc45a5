package jarchi.analysis.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class ApostrophesTest {
    @Property
    void theLengthNeverChangesAndSettledTextStaysSettled(
            @ForAll @Chars({'o', 'g', 's', 'ў', ' ', '\'', '‘', '’', 'ʻ', 'ʼ', '`', '\n', '5', '.'}) String text) {
        String settled = Apostrophes.settle(text, true);

        assertThat(settled).hasSameSizeAs(text);
        assertThat(Apostrophes.settle(settled, true)).isEqualTo(settled);
    }

    @Property
    void aTextReadInPiecesIsSettledAsAWhole(
            @ForAll @Chars({'o', 'g', 'a', ' ', '\'', '’'}) @StringLength(max = 3000) String text,
            @ForAll @IntRange(min = 1, max = 700) int piece)
            throws IOException {
        assertThat(readInPieces(new ApostropheCharFilter(new StringReader(text), new Apostrophes(true)), piece))
                .isEqualTo(Apostrophes.settle(text, true));
    }

    private static String readInPieces(Reader reader, int piece) throws IOException {
        var text = new StringWriter();
        var buffer = new char[piece];
        int count = reader.read(buffer, 0, piece);
        while (count >= 0) {
            text.write(buffer, 0, count);
            count = reader.read(buffer, 0, piece);
        }
        return text.toString();
    }
}
