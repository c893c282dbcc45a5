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
        assertThat(SmtpAnswers.meaningOf(refused(550), false)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void anAddressThatIsRefusedForNowIsDeferred() {
        assertThat(SmtpAnswers.meaningOf(refused(451), false)).isInstanceOf(Outcome.Deferred.class);
    }

    @Test
    void aServerThatClosesIsAway() {
        assertThat(SmtpAnswers.meaningOf(refused(421), false)).isInstanceOf(Outcome.Away.class);
    }

    @Test
    void aMailThatIsRefusedForGoodIsRefused() {
        assertThat(SmtpAnswers.meaningOf(whole(554), true)).isInstanceOf(Outcome.Refused.class);
        assertThat(SmtpAnswers.meaningOf(whole(452), true)).isInstanceOf(Outcome.Deferred.class);
    }

    @Test
    void ourOwnAddressBeingRefusedCostsNoReaderHisMail() {
        var failure = new SMTPSenderFailedException(READER, "MAIL", 530, "530 who are you");
        assertThat(SmtpAnswers.meaningOf(new SendFailedException("no", failure), false))
                .isInstanceOf(Outcome.Deferred.class);
    }

    @Test
    void aBrokenConnectionIsDeferred() {
        assertThat(SmtpAnswers.meaningOf(new MessagingException("read failed", new IOException("reset")), false))
                .isInstanceOf(Outcome.Deferred.class);
    }

    @Test
    void aMailWhoseAnswerWasLostMayHaveBeenAccepted() {
        assertThat(SmtpAnswers.meaningOf(new MessagingException("read failed", new IOException("reset")), true))
                .isInstanceOf(Outcome.Unanswered.class);
        assertThat(SmtpAnswers.meaningOf(whole(-1), true)).isInstanceOf(Outcome.Unanswered.class);
        assertThat(SmtpAnswers.meaningOf(whole(-1), false)).isInstanceOf(Outcome.Deferred.class);
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
