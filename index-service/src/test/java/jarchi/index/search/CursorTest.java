package jarchi.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.FieldValue;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @Test
    void isReadBackAsItWasWritten() {
        for (long publishedAt : new long[] {0, -1, Long.MAX_VALUE, 1_580_000_000_000L}) {
            var cursor = Cursor.behind(List.of(FieldValue.of(publishedAt), FieldValue.of("0123456789ab")));

            assertThat(Cursor.parse(cursor.text())).hasValue(cursor);
            assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1 0123456789a",
                "1 0123456789ab 2",
                "x 0123456789ab",
                "99999999999999999999 0123456789ab",
                "1 ../../etc/pw"
            })
    void whatSaysSomethingElseIsNone(String plain) {
        assertThat(Cursor.parse(encoded(plain))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$", "====", "МСА", "1 0123456789ab"})
    void whatIsNotWrittenLikeOneIsNone(String text) {
        assertThat(Cursor.parse(text)).isEmpty();
        assertThat(Cursor.parse(encoded("1 0123456789ab" + " ".repeat(100)))).isEmpty();
    }

    private static String encoded(String plain) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }
}
