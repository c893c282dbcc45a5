package jarchi.index.section.web;

import jakarta.servlet.http.HttpServletResponse;
import jarchi.events.Language;
import jarchi.index.feed.FeedFormat;
import jarchi.index.search.NewsSearch;
import jarchi.index.site.UnknownPage;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The news of one category, topic or region. */
@Controller
class SectionPage {
    private final Listings listings;
    private final SectionNames names;

    SectionPage(Listings listings, SectionNames names) {
        this.listings = listings;
        this.names = names;
    }

    /** What the page says of itself. */
    public record Section(Division division, String key, String name, Language language) {
        public String limit() {
            return division.limit();
        }

        public boolean isCategory() {
            return division == Division.CATEGORIES;
        }

        public String feed(FeedFormat format) {
            return division.addressIn("/" + language.tag() + "/feed." + format.ending(), key);
        }

        /** The same news, to be narrowed further. */
        public String search() {
            return division.addressIn("/search", key) + "&ui=" + language.tag();
        }
    }

    @GetMapping("/{language}/{division:" + Division.ALL + "}/{key:[a-z0-9-]{1,64}}")
    String show(
            @PathVariable String language,
            @PathVariable String division,
            @PathVariable String key,
            @RequestParam(defaultValue = "1") String page,
            Model model,
            HttpServletResponse response) {
        Language reader = Listings.language(language);
        Division by = Division.ofPath(division);
        String name = names.find(by, key, reader).orElseThrow(UnknownPage::new);
        String pathIn = "/%s/" + division + "/" + key;
        Listing listing =
                listings.find(pathIn.formatted(language), page, reader, (NewsSearch search) -> by.narrow(search, key));
        model.addAttribute("here", by == Division.CATEGORIES ? "category:" + key : "");
        model.addAttribute("section", new Section(by, key, name, reader));
        model.addAttribute("listing", listing);
        model.addAttribute("switches", Listings.switches(pathIn, reader));
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        return "section";
    }
}
