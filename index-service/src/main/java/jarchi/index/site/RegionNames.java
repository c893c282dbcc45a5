package jarchi.index.site;

import jarchi.events.Language;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What readers call a region. */
@Component
public class RegionNames {
    private final MessageSource words;

    RegionNames(MessageSource words) {
        this.words = words;
    }

    /** Empty if there is none by this key. */
    public Optional<String> find(@Nullable String key, Language language) {
        return key == null
                ? Optional.empty()
                : Optional.ofNullable(words.getMessage("region." + key, null, null, language.locale()));
    }
}
