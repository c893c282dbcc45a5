package jarchi.index.article.web;

import jakarta.servlet.http.HttpServletResponse;
import jarchi.events.Language;
import jarchi.index.document.PublicArticle;
import jarchi.index.document.PublicArticles;
import jarchi.index.site.ArticleLink;
import jarchi.index.site.NewsSite;
import jarchi.index.site.RegionNames;
import jarchi.index.site.UnknownPage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One article in one language. */
@Controller
class ArticlePage {
    private final PublicArticles articles;
    private final NewsSite site;
    private final SpelledArticles spelled;
    private final StructuredArticles structured;
    private final MoreToRead more;
    private final RegionNames regions;

    ArticlePage(
            PublicArticles articles,
            NewsSite site,
            SpelledArticles spelled,
            StructuredArticles structured,
            MoreToRead more,
            RegionNames regions) {
        this.articles = articles;
        this.site = site;
        this.spelled = spelled;
        this.structured = structured;
        this.more = more;
        this.regions = regions;
    }

    @GetMapping("/{language}/news/{name}")
    @Nullable
    String show(@PathVariable String language, @PathVariable String name, Model model, HttpServletResponse response) {
        ArticleLink link = ArticleLink.parse(language, name).orElseThrow(ArticlePage::unknown);
        PublicArticle article = spelled.of(articles.find(link.id()).orElseThrow(ArticlePage::unknown), link.language());
        Optional<PublicArticle.Page> page = article.in(link.language());
        var links = new ArticleLinks(article, link.language(), site);
        model.addAttribute("here", "category:" + article.category());
        model.addAttribute("article", article);
        model.addAttribute("links", links);
        model.addAttribute("switches", links.switches());
        model.addAttribute("page", page.orElse(null));
        // A browser may keep the page but has to ask each time: a withdrawal is not to be waited for
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        if (article.withdrawn()) {
            response.setStatus(HttpStatus.GONE.value());
            return "withdrawn";
        }
        if (page.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "other-language";
        }
        if (!page.get().slug().equals(link.slug())) {
            return movedTo(links.here(), response);
        }
        addWhatItLeadsTo(article, link.language(), links, model);
        response.addHeader(HttpHeaders.LINK, links.header());
        return "article";
    }

    private void addWhatItLeadsTo(PublicArticle article, Language language, ArticleLinks links, Model model) {
        model.addAttribute("structured", structured.of(article, language, links).json());
        model.addAttribute("similar", more.like(article, language));
        model.addAttribute("region", regions.find(article.region(), language).orElse(null));
    }

    private static @Nullable String movedTo(String path, HttpServletResponse response) {
        response.setStatus(HttpStatus.MOVED_PERMANENTLY.value());
        response.setHeader(HttpHeaders.LOCATION, path);
        return null;
    }

    private static UnknownPage unknown() {
        return new UnknownPage();
    }
}
