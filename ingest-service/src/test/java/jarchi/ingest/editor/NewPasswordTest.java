package jarchi.ingest.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewPasswordTest {
    private static final Person PERSON = new Person("dilnoza.karimova@gov.uz", "Dilnoza Karimova", Role.WRITER);

    @ParameterizedTest
    @ValueSource(strings = {"olma anor behi", "тошкент баҳори кеч", "xK4vTq9wLz2p", "🍇🍈🍉🍊🍋🍌🍍🍎🍏🍐🍑🍒"})
    void longOnesOfAnySignsAreTaken(String password) {
        assertThat(NewPassword.checked(password, PERSON)).isEqualTo(password);
    }

    @ParameterizedTest
    @CsvSource({
        "elevenchars,short",
        "🍇🍈🍉🍊🍋🍌,short",
        "password1234,guessed",
        "qwertyuiop12,guessed",
        "aaaaaaaaaaaaaaaa,guessed",
        "dilnoza.karimova,guessed",
        "DilnozaKarimova,guessed"
    })
    void shortOnesAndThoseThatAreGuessedFirstAreNot(String password, String reason) {
        assertThatThrownBy(() -> NewPassword.checked(password, PERSON)).hasMessage(reason);
    }

    @Test
    void itsLengthIsBounded() {
        assertThatThrownBy(() -> NewPassword.checked("olma anor ".repeat(21), PERSON))
                .hasMessage("long");
        assertThatThrownBy(() -> NewPassword.checked(null, PERSON)).hasMessage("short");
    }
}
