package jarchi.ingest.check;

import jarchi.events.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong, or may be.
 *
 * @param language in which
 * @param field {@code title}, {@code summary}, {@code body}, or none for the whole language
 * @param details what the words about it have places for: the words, the address, the bound
 */
public record Finding(
        Kind kind, @Nullable Language language, @Nullable String field, List<String> details) {
    public Finding {
        details = List.copyOf(details);
    }

    static Finding of(Kind kind, Language language, @Nullable String field, String... details) {
        return new Finding(kind, language, field, List.of(details));
    }

    public boolean blocks() {
        return kind.severity == Severity.BLOCKS;
    }

    /** What it means for publishing. */
    public enum Severity {
        /** It cannot be published like this. */
        BLOCKS,
        /** Whoever decides should know. */
        WARNS
    }

    /** A kind of fault; what it is and what to do about it is said in the message bundles. */
    public enum Kind {
        NOTHING_READY(Severity.BLOCKS),
        NO_BODY(Severity.BLOCKS),
        NO_ALT_TEXT(Severity.BLOCKS),
        LANGUAGE_MISSING(Severity.WARNS),
        LANGUAGE_IN_WORK(Severity.WARNS),
        NO_SUMMARY(Severity.WARNS),
        LONG_TITLE(Severity.WARNS),
        WRONG_SCRIPT(Severity.WARNS),
        MIXED_SCRIPTS(Severity.WARNS),
        SCRIPTS_DIFFER(Severity.WARNS),
        EMPTY_LINK(Severity.WARNS),
        SKIPPED_HEADING(Severity.WARNS),
        LINK_TO_NOTHING(Severity.WARNS),
        LINK_TO_WITHDRAWN(Severity.WARNS),
        LINK_BROKEN(Severity.WARNS),
        LINK_UNKNOWN(Severity.WARNS);

        private final Severity severity;

        Kind(Severity severity) {
            this.severity = severity;
        }

        public Severity severity() {
            return severity;
        }
    }
}
