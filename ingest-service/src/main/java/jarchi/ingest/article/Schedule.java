package jarchi.ingest.article;

import jarchi.events.Language;
import jarchi.events.Significance;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When an article shall be published by itself.
 *
 * @param revision the one that is published, and no other
 * @param significance of a correction; none if the article is not public yet
 * @param note what the correction changes
 * @param force why it shall be public against the rules, if somebody insisted
 * @param by the e-mail address of who scheduled it
 * @param failure why it was not published though its time had come, as the name of a refusal
 */
public record Schedule(
        long revision,
        Instant at,
        @Nullable Significance significance,
        Map<Language, String> note,
        @Nullable String force,
        String by,
        Instant since,
        @Nullable String failure) {}
