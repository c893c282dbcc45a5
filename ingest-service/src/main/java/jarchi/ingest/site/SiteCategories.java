package jarchi.ingest.site;

import jarchi.ingest.article.Categories;
import org.springframework.stereotype.Component;

/** The categories of the site, as articles are filed under them. One that is hidden may be kept. */
@Component
class SiteCategories implements Categories {
    private final SiteSettings settings;

    SiteCategories(SiteSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean stay(String key) {
        settings.holdCategories();
        return settings.categories().find(key).isPresent();
    }
}
