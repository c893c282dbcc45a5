package jarchi.notify.delivery.email;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jarchi.notify.delivery.Outcome;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.junit.jupiter.api.Test;

class SmtpAnswersTest {
    private static final InternetAddress READER = address();

    @Test
    void anAddressThatIsRefusedForGoodIsRefused() {
        assertThat(SmtpAnswers.meaningOf(refused(550))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void anAddressThatIsRefusedForNowIsDeferred() {
        assertThat(SmtpAnswers.meaningOf(refused(451))).isInstanceOf(Outcome.Deferred.class);
    }

    @Test
    void aServerThatClosesIsAway() {
        assertThat(SmtpAnswers.meaningOf(refused(421))).isInstanceOf(Outcome.Away.class);
    }

    @Test
    void aMailThatIsRefusedForGoodIsRefused() {
        assertThat(SmtpAnswers.meaningOf(whole(554))).isInstanceOf(Outcome.Refused.class);
        assertThat(SmtpAnswers.meaningOf(whole(452))).isInstanceOf(Outcome.Deferred.class);
    }

    @Test
    void ourOwnAddressBeingRefusedCostsNoReaderHisMail() {
        var failure = new SMTPSenderFailedException(READER, "MAIL", 530, "530 who are you");
        assertThat(SmtpAnswers.meaningOf(new SendFailedException("no", failure)))
                .isInstanceOf(Outcome.Deferred.class);
    }

    @Test
    void aBrokenConnectionIsDeferred() {
        assertThat(SmtpAnswers.meaningOf(new MessagingException("read failed", new IOException("reset"))))
                .isInstanceOf(Outcome.Deferred.class);
    }

    private static MessagingException refused(int code) {
        var address = new SMTPAddressFailedException(READER, "RCPT", code, code + " no");
        return new SendFailedException("Invalid Addresses", address);
    }

    private static MessagingException whole(int code) {
        return new SMTPSendFailedException(
                ".", code, code + " no", null, new Address[0], new Address[] {READER}, new Address[0]);
    }

    private static InternetAddress address() {
        return new InternetAddress() {
            @Override
            public String getAddress() {
                return "reader@example.org";
            }
        };
    }
}
