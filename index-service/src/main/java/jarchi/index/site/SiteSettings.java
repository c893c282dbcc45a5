package jarchi.index.site;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jarchi.events.Language;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The site as its readers know it.
 *
 * @param publicUrl the one origin under which readers reach it
 * @param testMode tells readers, and search engines to stay away
 * @param testModeText what readers are told, by language tag
 * @param hotline the number to call
 * @param hub where programs can hear of changes at once, by WebSub; empty for none
 * @param categories the keys of the categories, in the order of the menu; their names are words of the pages
 */
@Validated
@ConfigurationProperties("site")
public record SiteSettings(
        @NotNull URI publicUrl,
        boolean testMode,
        @DefaultValue Map<String, String> testModeText,
        @NotNull Hotline hotline,

        @Pattern(regexp = "(?:https?://\\S+)?") @DefaultValue("")
        String hub,

        @NotEmpty List<String> categories) {

    /**
     * @param number as it is shown
     * @param text what stands beside it, by language tag
     */
    public record Hotline(
            @DefaultValue("") String number, @DefaultValue Map<String, String> text) {
        public String text(Language language) {
            return text.getOrDefault(language.tag(), "");
        }

        /** As a telephone dials it. */
        public String dialled() {
            return number.replaceAll("[^0-9+]", "");
        }
    }

    public String testModeText(Language language) {
        return testModeText.getOrDefault(language.tag(), "");
    }

    /** The full address of a path on the site. */
    public String urlOf(String path) {
        return publicUrl.toString().replaceAll("/+$", "") + path;
    }
}
