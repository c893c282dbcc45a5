package jarchi.ingest.site;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * How the site is set when the service first starts; later the desk alone says it. Texts are keyed by language tag.
 *
 * @param alertsTo who is alerted in test mode
 * @param thesaurus its lines, in UTF-8
 */
@Validated
@ConfigurationProperties("ingest.site")
record SiteDefaults(
        boolean testMode,
        @DefaultValue Map<String, @Nullable String> testModeText,
        @DefaultValue List<@Nullable String> alertsTo,
        @NotNull Hotline hotline,
        @NotEmpty List<Name> categories,
        @DefaultValue List<Name> topics,
        @DefaultValue("1995") String latin,
        @NotNull Resource thesaurus) {

    /** The main number, its words, and all numbers. */
    record Hotline(
            @DefaultValue("") String main,
            @DefaultValue Map<String, @Nullable String> label,
            @DefaultValue List<Phone> all) {}

    /** One of them. */
    record Phone(
            String number,
            Map<String, @Nullable String> name,
            @DefaultValue Map<String, @Nullable String> note) {}

    /** A category or a topic. */
    record Name(String key, Map<String, @Nullable String> name) {}
}
