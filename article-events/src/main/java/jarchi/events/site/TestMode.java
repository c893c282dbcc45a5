package jarchi.events.site;

import static jarchi.events.Require.present;

import com.fasterxml.jackson.annotation.JsonProperty;
import jarchi.events.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether the site is still being tried: then pages say so, search engines stay away, and only some are alerted.
 *
 * @param text what readers are told
 * @param alertsTo who is alerted all the same: addresses, {@code @domain} for all addresses of a domain, {@code *} for all
 */
public record TestMode(boolean on, Map<Language, String> text, List<String> alertsTo) implements SiteSetting {
    public static final String KEY = "test-mode";
    public static final String EVERYBODY = "*";

    public TestMode(
            @JsonProperty(required = true) boolean on,
            @Nullable Map<Language, String> text,
            @Nullable List<String> alertsTo) {
        this.on = on;
        this.text = text == null ? Map.of() : Map.copyOf(text);
        this.alertsTo = List.copyOf(present(alertsTo, "alertsTo"));
    }

    @Override
    public String key() {
        return KEY;
    }

    /** Whether an e-mail address may be alerted now; large and small letters are alike. */
    public boolean alerts(String address) {
        if (!on) {
            return true;
        }
        String small = address.toLowerCase(Locale.ROOT);
        String domain = small.substring(Math.max(0, small.lastIndexOf('@')));
        return alertsTo.stream()
                .map(one -> one.toLowerCase(Locale.ROOT))
                .anyMatch(one -> one.equals(EVERYBODY) || one.equals(small) || one.equals(domain));
    }
}
