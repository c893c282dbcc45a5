package jarchi.notify.delivery.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Clock;
import java.time.Instant;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Connections to the mail server, kept open for the next mail for a while. */
@Component
class SmtpConnections implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(SmtpConnections.class);

    private final EmailSettings settings;
    private final Clock clock;
    private final Session session;
    private final ConcurrentLinkedDeque<Idle> idle = new ConcurrentLinkedDeque<>();

    SmtpConnections(EmailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.session = Session.getInstance(properties(settings));
    }

    private record Idle(SMTPTransport transport, Instant since) {}

    Session session() {
        return session;
    }

    SMTPTransport take() throws MessagingException {
        Idle last;
        while ((last = idle.pollFirst()) != null) {
            boolean fresh = last.since().plus(settings.idleTime()).isAfter(clock.instant());
            if (fresh && last.transport().isConnected()) {
                return last.transport();
            }
            drop(last.transport());
        }
        return connect();
    }

    void giveBack(SMTPTransport transport) {
        idle.addFirst(new Idle(transport, clock.instant()));
    }

    void drop(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            log.debug("a connection that is no longer needed did not end well", e);
        }
    }

    @Override
    public void destroy() {
        Idle last;
        while ((last = idle.pollFirst()) != null) {
            drop(last.transport());
        }
    }

    private SMTPTransport connect() throws MessagingException {
        var transport = (SMTPTransport) session.getTransport("smtp");
        String username = emptyAsNull(settings.username());
        transport.connect(settings.host(), settings.port(), username, username == null ? null : settings.password());
        return transport;
    }

    private static Properties properties(EmailSettings settings) {
        var properties = new Properties();
        properties.setProperty(
                "mail.smtp.connectiontimeout", millis(settings.connectTimeout().toMillis()));
        properties.setProperty(
                "mail.smtp.timeout", millis(settings.answerTimeout().toMillis()));
        properties.setProperty(
                "mail.smtp.writetimeout", millis(settings.answerTimeout().toMillis()));
        properties.setProperty("mail.smtp.auth", String.valueOf(emptyAsNull(settings.username()) != null));
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(settings.startTls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.quitwait", "false");
        return properties;
    }

    private static String millis(long millis) {
        return Long.toString(millis);
    }

    private static @Nullable String emptyAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
