package jarchi.notify.delivery.email;

import org.jspecify.annotations.Nullable;

/**
 * What a mail says, twice: as text and as HTML.
 *
 * @param unsubscribe where one click ends the alerts; none on an answer
 */
record Letter(
        String subject, String text, String html, @Nullable String unsubscribe) {}
