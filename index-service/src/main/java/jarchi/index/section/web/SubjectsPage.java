package jarchi.index.section.web;

import jakarta.servlet.http.HttpServletResponse;
import jarchi.events.Language;
import jarchi.index.search.ArticleSearch;
import jarchi.index.search.NewsSearch;
import jarchi.index.search.SearchResult;
import jarchi.index.site.NewsSite;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** All that the news can be read by: categories, topics, regions, with how many articles each has. */
@Controller
class SubjectsPage {
    private final ArticleSearch articles;
    private final SectionNames names;
    private final NewsSite site;

    SubjectsPage(ArticleSearch articles, SectionNames names, NewsSite site) {
        this.articles = articles;
        this.names = names;
        this.site = site;
    }

    /** One that has news. */
    public record Subject(String name, String path, long articles) {}

    /** Those of one kind. */
    public record Group(String key, List<Subject> subjects) {}

    @GetMapping("/{language}/topics")
    String show(@PathVariable String language, Model model, HttpServletResponse response) {
        Language reader = Listings.language(language);
        SearchResult all = articles.findWithFacets(NewsSearch.latest(1, reader));
        model.addAttribute("here", "topics");
        model.addAttribute(
                "groups",
                Stream.of(Division.values())
                        .map(division -> new Group(division.limit(), subjects(division, all, reader)))
                        .filter(group -> !group.subjects().isEmpty())
                        .toList());
        model.addAttribute("switches", Listings.switches("/%s/topics", reader));
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        return "topics";
    }

    private List<Subject> subjects(Division division, SearchResult all, Language reader) {
        return all.facets().getOrDefault(division.facet(), List.of()).stream()
                .filter(value -> isShown(division, value.key()))
                .flatMap(value -> names.find(division, value.key(), reader).stream()
                        .map(name -> new Subject(
                                name, "/" + reader.tag() + "/" + division.path() + "/" + value.key(), value.count())))
                .toList();
    }

    private boolean isShown(Division division, String key) {
        return switch (division) {
            case CATEGORIES ->
                site.categories().shown().stream().anyMatch(one -> one.key().equals(key));
            case TOPICS ->
                site.topics().shown().stream().anyMatch(one -> one.key().equals(key));
            case REGIONS -> true;
        };
    }
}
