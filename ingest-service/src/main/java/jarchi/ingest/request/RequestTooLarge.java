package jarchi.ingest.request;

import java.io.IOException;

/** The sender said nothing of the length, and sent too much. */
public final class RequestTooLarge extends IOException {
    RequestTooLarge(long bound) {
        super(telling(bound));
    }

    static String telling(long bound) {
        return "The request has more than " + bound + " bytes; nothing was saved.";
    }
}
