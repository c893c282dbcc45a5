package jarchi.index.section.web;

import jarchi.events.Language;
import jarchi.events.site.Named;
import jarchi.index.site.CategoryNames;
import jarchi.index.site.NewsSite;
import jarchi.index.site.RegionNames;
import jarchi.index.site.Spelling;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What readers call the parts that the news is divided into. */
@Component
class SectionNames {
    private final NewsSite site;
    private final CategoryNames categories;
    private final Spelling spelling;
    private final RegionNames regions;

    SectionNames(NewsSite site, CategoryNames categories, Spelling spelling, RegionNames regions) {
        this.site = site;
        this.categories = categories;
        this.spelling = spelling;
        this.regions = regions;
    }

    /** Empty if there is none by this key. */
    Optional<String> find(Division division, String key, Language language) {
        return switch (division) {
            case CATEGORIES -> site.categories().find(key).map(known -> categories.of(key, language));
            case TOPICS -> site.topics().find(key).map(topic -> named(topic, language));
            case REGIONS -> regions.find(key, language);
        };
    }

    private String named(Named topic, Language language) {
        String name = topic.name().getOrDefault(language, "");
        return name.isEmpty() ? topic.key() : spelling.text(name, language);
    }
}
