package jarchi.index.article.web;

import jarchi.events.Language;
import jarchi.index.article.web.StructuredArticle.Correction;
import jarchi.index.article.web.StructuredArticle.Named;
import jarchi.index.article.web.StructuredArticle.Picture;
import jarchi.index.article.web.StructuredArticle.Translation;
import jarchi.index.document.PublicArticle;
import jarchi.index.document.PublicPicture;
import jarchi.index.site.CategoryNames;
import jarchi.index.site.NewsSite;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says of an article, as readers see it, what search engines and other programs ask of news. */
@Component
class StructuredArticles {
    private static final String PERSON = "Person";
    private static final String ORGANIZATION = "GovernmentOrganization";

    private final NewsSite site;
    private final CategoryNames categories;
    private final MessageSource words;

    StructuredArticles(NewsSite site, CategoryNames categories, MessageSource words) {
        this.site = site;
        this.categories = categories;
        this.words = words;
    }

    StructuredArticle of(PublicArticle article, Language language, ArticleLinks links) {
        PublicArticle.Page page = article.in(language).orElseThrow();
        String changed = article.changedAt().toString();
        Language original = original(article);
        return new StructuredArticle(
                links.url(),
                links.url(),
                links.url(),
                page.title(),
                page.summary(),
                language.tag(),
                article.firstPublishedAt().toString(),
                changed,
                categories.of(article.category(), language),
                authors(article, language, links),
                publisher(language),
                picture(article.lead()),
                links.correction() == null ? null : new Correction(links.correction(), changed),
                original == language ? null : translation(links.in(original)),
                original == language
                        ? links.others().stream()
                                .map(StructuredArticles::translation)
                                .toList()
                        : List.of(),
                true);
    }

    /** The first that no machine made. */
    private static Language original(PublicArticle article) {
        List<Language> languages = article.languages();
        return languages.stream()
                .filter(language -> !article.in(language).orElseThrow().machineMade())
                .findFirst()
                .orElse(languages.getFirst());
    }

    private List<Named> authors(PublicArticle article, Language language, ArticleLinks links) {
        if (!article.authors().isEmpty()) {
            return article.authors().stream()
                    .map(name -> new Named(PERSON, name, null))
                    .toList();
        }
        String source = links.source();
        return List.of(source == null ? publisher(language) : new Named(ORGANIZATION, source, null));
    }

    private Named publisher(Language language) {
        return new Named(ORGANIZATION, words.getMessage("site.ministry", null, language.locale()), site.urlOf("/"));
    }

    private @Nullable Picture picture(@Nullable PublicPicture lead) {
        PublicPicture shown = lead == null || lead.share() == null ? lead : lead.share();
        return shown == null ? null : new Picture(site.urlOf(shown.path()), shown.width(), shown.height());
    }

    private static Translation translation(ArticleLinks.Alternate alternate) {
        return new Translation(
                alternate.url(),
                alternate.url(),
                alternate.title(),
                alternate.language().tag());
    }
}
