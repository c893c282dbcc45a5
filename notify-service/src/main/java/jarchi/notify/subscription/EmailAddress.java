package jarchi.notify.subscription;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that a mail can go to: a plain local part (RFC 5321 dot-string) and a domain name with a dot. No quotes,
 * comments, control characters or second addresses, so that it can stand in a header.
 */
public record EmailAddress(String value) {
    public static final int MAX_LENGTH = 254;

    private static final int MAX_LOCAL_PART = 64;
    private static final Pattern LOCAL_PART =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

    public static Optional<EmailAddress> parse(String text) {
        String stripped = text.strip();
        int at = stripped.lastIndexOf('@');
        if (at < 1 || stripped.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String local = stripped.substring(0, at);
        String domain = ascii(stripped.substring(at + 1));
        boolean valid = local.length() <= MAX_LOCAL_PART
                && LOCAL_PART.matcher(local).matches()
                && DOMAIN.matcher(domain).matches()
                && local.length() + 1 + domain.length() <= MAX_LENGTH;
        return valid ? Optional.of(new EmailAddress(local + "@" + domain)) : Optional.empty();
    }

    /** A domain may be written in any script (IDNA). */
    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
