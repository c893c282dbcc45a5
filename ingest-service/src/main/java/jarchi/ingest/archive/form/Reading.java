package jarchi.ingest.archive.form;

import java.time.Instant;
import java.util.function.Predicate;

/**
 * How the rows of one file are to be understood.
 *
 * @param site the name of the system they come from: an id means another article there than elsewhere
 * @param language of a row that does not say its own
 * @param encoding of the text, empty to find it out
 * @param isCategory whether we have a category of this key
 * @param now no article of an old site is newer
 */
public record Reading(
        Form form,
        String site,
        String language,
        String encoding,
        Mapping mapping,
        Predicate<String> isCategory,
        Instant now) {}
