package jarchi.stack;

import java.util.List;
import java.util.Map;

/**
 * A mail that the SMTP server accepted.
 *
 * @param to the addresses of the envelope
 * @param headers by name in lower case, each value decoded and unfolded; of a repeated header the last
 * @param text the plain part, empty when there is none
 * @param html the HTML part, empty when there is none
 * @param source the whole message as it came
 */
public record ReceivedMail(
        List<String> to, String subject, Map<String, String> headers, String text, String html, String source) {
    public String messageId() {
        return headers.getOrDefault("message-id", "");
    }
}
