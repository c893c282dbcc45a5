package jarchi.ingest.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final Cursor PLACE = Cursor.at("2026-11-27T09:00:00Z", "kq3v9x2m4tzp");

    @Test
    void itLeadsBackToItsPlaceInItsOwnListOnly() {
        String text = PLACE.text("articles DRAFT");

        assertThat(text).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.parse(text, "articles DRAFT", 2)).hasValue(PLACE);
        assertThat(Cursor.parse(text, "articles PUBLISHED", 2)).isEmpty();
        assertThat(Cursor.parse(text, "articles DRAFT", 1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "====", "AAAA", "\u0000", "не курсор"})
    void whatIsNoneIsNone(String text) {
        assertThat(Cursor.parse(text, "articles", 2)).isEmpty();
    }

    @Test
    void aLongOneIsNotLookedAt() {
        String text = Base64.getUrlEncoder().encodeToString(new byte[100_000]);

        assertThat(Cursor.parse(text, "articles", 2)).isEmpty();
    }

    @Test
    void aPieceThatIsNotFullIsTheLast() {
        assertThat(Piece.of(List.of(1, 2), 2, Cursor::at)).isEqualTo(new Piece<>(List.of(1, 2), null));
        assertThat(Piece.of(List.of(1, 2, 3), 2, Cursor::at)).isEqualTo(new Piece<>(List.of(1, 2), Cursor.at(2)));
    }
}
