package jarchi.analysis.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an article must fulfil, before it is put into the words of Lucene or Elasticsearch. */
sealed interface Condition {
    /** Found in every article. */
    record Everything() implements Condition {}

    /** Found in none. */
    record Nothing() implements Condition {}

    /** The analyzed words side by side in one value of the field; the text has at least one. */
    record Phrase(String field, String text) implements Condition {}

    /** A word that begins so, as the field keeps it. */
    record Prefix(String field, String value) implements Condition {}

    /** The field has exactly this value. */
    record Value(String field, String value) implements Condition {}

    /** From inclusive, to exclusive; one of them may be open. */
    record Published(@Nullable Instant from, @Nullable Instant to) implements Condition {}

    /** All of the required and none of the excluded ones; required is never empty. */
    record All(List<Condition> required, List<Condition> excluded) implements Condition {}

    /** At least one; never empty. */
    record Any(List<Condition> alternatives) implements Condition {}

    /** At least so many of them. */
    record AtLeast(int number, List<Condition> alternatives) implements Condition {}

    static Condition all(List<Condition> required) {
        return switch (required.size()) {
            case 0 -> new Everything();
            case 1 -> required.get(0);
            default -> new All(required, List.of());
        };
    }

    static Condition any(List<Condition> alternatives) {
        return switch (alternatives.size()) {
            case 0 -> new Nothing();
            case 1 -> alternatives.get(0);
            default -> new Any(alternatives);
        };
    }
}
