package jarchi.notify.delivery.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A mail with a lasting Message-ID, which knows whether all of it has been written to the mail server. */
final class SealedMail extends MimeMessage {
    private final String id;
    private boolean written;

    SealedMail(Session session, String id) {
        super(session);
        this.id = id;
    }

    boolean isWritten() {
        return written;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    @Override
    public void writeTo(OutputStream to, String @Nullable [] ignoredHeaders) throws IOException, MessagingException {
        super.writeTo(to, ignoredHeaders);
        written = true;
    }
}
