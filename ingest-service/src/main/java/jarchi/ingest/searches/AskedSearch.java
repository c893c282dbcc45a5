package jarchi.ingest.searches;

import jarchi.events.Language;
import java.time.LocalDate;

/**
 * Something that readers looked for.
 *
 * @param form in which all its spellings are the same
 * @param words as they were mostly typed
 * @param language of the pages on which they were
 * @param readers of all days, each of them counted once for each day
 * @param last the newest of the days
 */
public record AskedSearch(String form, String words, Language language, long readers, LocalDate last) {}
