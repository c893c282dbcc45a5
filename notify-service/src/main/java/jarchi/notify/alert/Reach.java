package jarchi.notify.alert;

import java.util.Map;

/**
 * How many subscriptions would be alerted.
 *
 * @param languages how many of them by the tag of the language they are told in
 */
public record Reach(Map<String, Long> languages) {
    public long alerts() {
        return languages.values().stream().mapToLong(Long::longValue).sum();
    }
}
