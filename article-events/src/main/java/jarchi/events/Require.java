package jarchi.events;

import org.jspecify.annotations.Nullable;

/** Says which field of an event is missing or wrong. */
public final class Require {
    private Require() {}

    public static <T> T present(@Nullable T value, String field) {
        if (value == null) {
            throw new IllegalArgumentException("the event lacks " + field);
        }
        return value;
    }

    public static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
