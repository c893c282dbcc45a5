package jarchi.notify.delivery.email;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jarchi.notify.delivery.DeliveryKind;
import jarchi.notify.delivery.Outgoing;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Puts a letter into a mail. The same delivery gets the same Message-ID and date, however often it is sent. */
@Component
class Envelopes {
    private static final Pattern LINE_BREAKS_AND_CONTROLS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    private final EmailSettings settings;
    private final Session session;

    Envelopes(EmailSettings settings, SmtpConnections connections) {
        this.settings = settings;
        this.session = connections.session();
    }

    SealedMail seal(Outgoing delivery, Letter letter) throws MessagingException {
        String messageId = "<" + delivery.id() + "@" + settings.domain() + ">";
        var mail = new SealedMail(session, messageId);
        mail.setFrom(new InternetAddress(settings.from(), true));
        mail.setRecipient(RecipientType.TO, new InternetAddress(delivery.recipient(), true));
        mail.setSubject(oneLine(letter.subject()), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(delivery.createdAt()));
        mail.setContentLanguage(new String[] {delivery.language().tag()});
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Auto-Response-Suppress", "All");
        if (delivery.kind() == DeliveryKind.ALERT) {
            mail.setHeader("List-Id", "Jarchi <alerts." + settings.domain() + ">");
        }
        if (letter.unsubscribe() != null) {
            mail.setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        mail.setContent(alternatives(letter));
        mail.saveChanges();
        return mail;
    }

    private static MimeMultipart alternatives(Letter letter) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(letter.text(), StandardCharsets.UTF_8.name());
        var html = new MimeBodyPart();
        html.setText(letter.html(), StandardCharsets.UTF_8.name(), "html");
        return new MimeMultipart("alternative", text, html);
    }

    /** Whatever a title holds, it cannot begin another header. */
    static String oneLine(String text) {
        return LINE_BREAKS_AND_CONTROLS.matcher(text).replaceAll(" ").strip();
    }
}
