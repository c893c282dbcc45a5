package jarchi.stack.frontdoor.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** A real SMTP server that accepts a mail when it is safe on the disk, and keeps nothing in memory. */
@Component
class MailCatcher implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(MailCatcher.class);

    private final CaughtMails mails;
    private final GreenMail server;

    MailCatcher(MailSettings settings, CaughtMails mails) {
        this.mails = mails;
        this.server = new GreenMail(new ServerSetup(settings.port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    @Override
    public void start() {
        server.getUserManager().setMessageDeliveryHandler(this::keep);
        server.start();
    }

    // GreenMail answers "250 OK" after this has returned, and "451" when it throws
    private GreenMailUser keep(MovingMessage moving, MailAddress recipient) throws MessagingException {
        try {
            String id = mails.keep(moving.getMessage(), recipient.getEmail());
            LOG.info("mail {} -> CAUGHT", id);
            return new NoMailbox(recipient.getEmail());
        } catch (IOException e) {
            throw new MessagingException("the mail could not be stored", e);
        }
    }

    @Override
    public void stop() {
        server.stop();
    }

    @Override
    public boolean isRunning() {
        return server.isRunning();
    }
}
