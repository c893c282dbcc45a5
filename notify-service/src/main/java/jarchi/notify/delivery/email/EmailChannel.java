package jarchi.notify.delivery.email;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jarchi.notify.delivery.Channel;
import jarchi.notify.delivery.Outcome;
import jarchi.notify.delivery.Outgoing;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.springframework.stereotype.Component;

/** E-mail: accepted is what the mail server has taken over. */
@Component
class EmailChannel implements Channel {
    private final SmtpConnections connections;
    private final Letters letters;
    private final Envelopes envelopes;

    EmailChannel(SmtpConnections connections, Letters letters, Envelopes envelopes) {
        this.connections = connections;
        this.letters = letters;
        this.envelopes = envelopes;
    }

    @Override
    public Outcome send(Outgoing delivery) {
        Letter letter = letters.write(delivery);
        SealedMail mail;
        SMTPTransport transport;
        try {
            mail = envelopes.seal(delivery, letter);
        } catch (AddressException e) {
            return new Outcome.Refused("not an address: " + e.getMessage());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
        try {
            transport = connections.take();
        } catch (MessagingException e) {
            return new Outcome.Away(String.valueOf(e.getMessage()));
        }
        return send(mail, transport);
    }

    private Outcome send(SealedMail mail, SMTPTransport transport) {
        try {
            transport.sendMessage(mail, mail.getAllRecipients());
            String answer = transport.getLastServerResponse();
            connections.giveBack(transport);
            return new Outcome.Accepted(String.valueOf(answer).strip());
        } catch (MessagingException e) {
            connections.drop(transport);
            return SmtpAnswers.meaningOf(e, mail.isWritten());
        }
    }
}
