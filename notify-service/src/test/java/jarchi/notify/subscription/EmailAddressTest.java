package jarchi.notify.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"a@example.org", "first.last+tag@sub.example.uz", "o'neil@example.org", " a@example.org "})
    void ordinaryAddressesAreTaken(String text) {
        assertThat(EmailAddress.parse(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "@example.org",
                "a@",
                "a@localhost",
                "a b@example.org",
                "a@exam ple.org",
                "a@example.org,b@example.org",
                "a@example.org\r\nBcc: b@example.org",
                "\"a b\"@example.org",
                "a..b@example.org",
                ".a@example.org",
                "<a@example.org>",
                "Name <a@example.org>",
                "a@-example.org",
                "a@example.1",
                "ҳ@example.org",
                "a@[127.0.0.1]"
            })
    void whatCannotStandInAHeaderIsNot(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @Test
    void aDomainOfAnyScriptIsWrittenAsTheNetworkKnowsIt() {
        assertThat(EmailAddress.parse("a@почта.example")).contains(new EmailAddress("a@xn--80a1acny.example"));
    }

    @Test
    void nothingLongerThan254CharactersIsTaken() {
        String domain = "x".repeat(60) + "." + "y".repeat(60) + "." + "z".repeat(59) + ".example";
        assertThat(EmailAddress.parse("a".repeat(64) + "@" + domain)).isPresent();
        assertThat(EmailAddress.parse("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(EmailAddress.parse("a".repeat(64) + "@" + "w".repeat(60) + "." + domain))
                .isEmpty();
    }
}
