package jarchi.notify.delivery.email;

import jakarta.mail.MessagingException;
import jarchi.notify.delivery.Outcome;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** What a mail server's refusal means: RFC 5321 §4.2.1, 4yz for now and 5yz for good. */
final class SmtpAnswers {
    private static final int CLOSING = 421;

    private SmtpAnswers() {}

    static Outcome meaningOf(MessagingException failure) {
        for (Exception e = failure; e != null; e = next(e)) {
            Outcome meaning = meaning(e);
            if (meaning != null) {
                return meaning;
            }
        }
        return new Outcome.Deferred(String.valueOf(failure.getMessage()));
    }

    private static @Nullable Outcome meaning(Exception e) {
        // Our own address is refused: that is our settings' fault, and no reader's mail may be lost by it
        if (e instanceof SMTPSenderFailedException sender) {
            return new Outcome.Deferred(text(sender));
        }
        if (e instanceof SMTPAddressFailedException address) {
            return byCode(address.getReturnCode(), text(address));
        }
        // It may only be the wrapping of a refused address, which knows better
        boolean innermost = next(e) == null;
        return innermost && e instanceof SMTPSendFailedException whole
                ? byCode(whole.getReturnCode(), text(whole))
                : null;
    }

    private static Outcome byCode(int code, String text) {
        if (code == CLOSING) {
            return new Outcome.Away(text);
        }
        return code >= 500 ? new Outcome.Refused(text) : new Outcome.Deferred(text);
    }

    private static @Nullable Exception next(Exception e) {
        return e instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    private static String text(Exception e) {
        return String.valueOf(e.getMessage()).strip();
    }
}
