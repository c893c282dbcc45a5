package jarchi.index.article.web;

import jarchi.events.Language;
import jarchi.index.document.PublicArticle;
import jarchi.index.site.Spelling;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Articles as readers see them: what is in uz-Latn in the Latin that the site has now. Slugs stay. */
@Component
class SpelledArticles {
    private final Spelling spelling;

    SpelledArticles(Spelling spelling) {
        this.spelling = spelling;
    }

    /** @param shown of other languages the page shows the title alone */
    PublicArticle of(PublicArticle article, Language shown) {
        if (!spelling.changes(Language.UZ_LATN)) {
            return article;
        }
        return new PublicArticle(
                article.id(),
                article.version(),
                article.withdrawn(),
                article.erased(),
                article.category(),
                article.topics(),
                article.region(),
                article.priority(),
                texts(article.source()),
                authors(article.authors(), shown),
                article.firstPublishedAt(),
                article.publishedAt(),
                article.withdrawnAt(),
                texts(article.correction()),
                texts(article.reason()),
                pages(article.page(), shown),
                article.oldPathsIn(),
                article.lead(),
                article.files());
    }

    private Map<String, String> texts(Map<String, String> texts) {
        var spelled = new HashMap<>(texts);
        spelled.computeIfPresent(Language.UZ_LATN.tag(), (tag, text) -> spelling.text(text, Language.UZ_LATN));
        return spelled;
    }

    private List<String> authors(List<String> authors, Language shown) {
        return authors.stream().map(author -> spelling.text(author, shown)).toList();
    }

    private Map<String, PublicArticle.Page> pages(Map<String, PublicArticle.Page> pages, Language shown) {
        var spelled = new HashMap<>(pages);
        spelled.computeIfPresent(Language.UZ_LATN.tag(), (tag, page) -> spelled(page, shown == Language.UZ_LATN));
        return spelled;
    }

    private PublicArticle.Page spelled(PublicArticle.Page page, boolean whole) {
        var language = Language.UZ_LATN;
        String html = page.html();
        return new PublicArticle.Page(
                spelling.text(page.title(), language),
                spelling.textOrNull(page.summary(), language),
                page.slug(),
                html == null || !whole ? html : spelling.html(html, language),
                page.machineMade());
    }
}
