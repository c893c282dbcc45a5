package jarchi.stack.frontdoor.mail;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Properties;

/**
 * A mail that was caught.
 *
 * @param recipient the address it was sent to, of the envelope
 * @param text the plain part, empty when there is none
 * @param html the HTML part, empty when there is none
 */
public record CaughtMail(
        String id,
        Instant receivedAt,
        String recipient,
        String from,
        String subject,
        String messageId,
        List<HeaderLine> headers,
        String text,
        String html) {

    /** One header, decoded. */
    public record HeaderLine(String name, String value) {}

    static CaughtMail read(String id, InputStream source) throws MessagingException, IOException {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), source);
        List<HeaderLine> headers = Collections.list(message.getAllHeaders()).stream()
                .map(CaughtMail::line)
                .toList();
        return new CaughtMail(
                id,
                Instant.ofEpochMilli(Long.parseLong(id.substring(0, 13))),
                value(headers, CaughtMails.DELIVERED_TO),
                value(headers, "From"),
                value(headers, "Subject"),
                value(headers, "Message-ID"),
                headers,
                part(message, "text/plain"),
                part(message, "text/html"));
    }

    private static HeaderLine line(Header header) {
        String value = MimeUtility.unfold(header.getValue());
        try {
            return new HeaderLine(header.getName(), MimeUtility.decodeText(value));
        } catch (IOException e) {
            return new HeaderLine(header.getName(), value);
        }
    }

    private static String value(List<HeaderLine> headers, String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(HeaderLine::value)
                .findFirst()
                .orElse("");
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type) && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return String.valueOf(part.getContent());
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = part(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
