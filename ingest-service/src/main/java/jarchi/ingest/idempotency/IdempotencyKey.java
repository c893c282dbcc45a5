package jarchi.ingest.idempotency;

import java.util.Optional;
import java.util.regex.Pattern;

/** The name a program gives to one request, however often it sends it (draft-ietf-httpapi-idempotency-key-header). */
record IdempotencyKey(String value) {
    static final String HEADER = "Idempotency-Key";
    static final String BOUNDS = "must be 1 to 200 visible ASCII characters, in quotation marks or without";

    private static final Pattern FORM =
            Pattern.compile("\"([\\x21\\x23-\\x5B\\x5D-\\x7E]{1,200})\"|([\\x21\\x23-\\x5B\\x5D-\\x7E]{1,200})");

    /** @return nothing if it is none; the draft asks for a string in quotation marks, many clients send it bare */
    static Optional<IdempotencyKey> parse(String header) {
        var key = FORM.matcher(header.strip());
        return key.matches()
                ? Optional.of(new IdempotencyKey(key.group(1) == null ? key.group(2) : key.group(1)))
                : Optional.empty();
    }
}
