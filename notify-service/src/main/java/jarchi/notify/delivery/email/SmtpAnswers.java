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

    /** @param handedOver whether the whole mail had been written, so that only its answer was missing */
    static Outcome meaningOf(MessagingException failure, boolean handedOver) {
        for (Exception e = failure; e != null; e = next(e)) {
            Outcome meaning = meaning(e);
            if (meaning != null) {
                return meaning;
            }
        }
        String reason = String.valueOf(failure.getMessage());
        return handedOver ? new Outcome.Unanswered(reason) : new Outcome.Deferred(reason);
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
        // The code is -1 when the connection ended instead of an answer
        return innermost && e instanceof SMTPSendFailedException whole && whole.getReturnCode() > 0
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
