package jarchi.ingest.desk;

import jarchi.events.Language;
import jarchi.events.site.Categories;
import jarchi.events.site.Named;
import jarchi.ingest.site.SiteSettings;
import org.jspecify.annotations.Nullable;

/** What one page calls the categories; looked up once, and only by a page that shows one. */
final class CategoryNames {
    private final SiteSettings site;
    private final Language language;
    private @Nullable Categories categories;

    CategoryNames(SiteSettings site, Language language) {
        this.site = site;
        this.language = language;
    }

    /** One without a name is shown by its key. */
    String of(String key) {
        if (categories == null) {
            categories = site.categories();
        }
        return categories.find(key).map((Named one) -> one.in(language)).orElse(key);
    }
}
