package jarchi.index.site.web;

import jarchi.events.Language;
import jarchi.index.site.SiteSettings;

/**
 * What stands around the content of every page.
 *
 * @param language the page speaks it
 */
record Site(Language language, SiteSettings settings) {
    public String tag() {
        return language.tag();
    }

    public String testModeText() {
        return settings.testModeText(language);
    }

    public String hotlineText() {
        return settings.hotline().text(language);
    }

    public String home() {
        return "/?lang=" + language.tag();
    }
}
