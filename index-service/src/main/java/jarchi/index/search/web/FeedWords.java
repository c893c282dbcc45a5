package jarchi.index.search.web;

import jarchi.events.ArticleId;
import jarchi.events.Language;
import jarchi.index.document.PublicArticle;
import jarchi.index.feed.Entry;
import jarchi.index.feed.Feed;
import jarchi.index.search.NewsSearch;
import jarchi.index.site.ArticleLink;
import jarchi.index.site.CategoryNames;
import jarchi.index.site.Hub;
import jarchi.index.site.NewsSite;
import jarchi.index.site.Spelling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Puts found articles into a feed, in the words and the Latin that readers see; addresses stay as they are. */
@Component
class FeedWords {
    private final NewsSite site;
    private final Hub hub;
    private final Spelling spelling;
    private final CategoryNames categories;
    private final MessageSource words;

    FeedWords(NewsSite site, Hub hub, Spelling spelling, CategoryNames categories, MessageSource words) {
        this.site = site;
        this.hub = hub;
        this.spelling = spelling;
        this.categories = categories;
        this.words = words;
    }

    /** @param asked the words of the search, as they were typed */
    Feed feed(
            NewsSearch search,
            String asked,
            List<PublicArticle> found,
            List<PublicArticle> gone,
            String page,
            Feed.Addresses addresses) {
        Language language = search.reader();
        return new Feed(
                language,
                title(search, asked),
                word("site.about", language),
                word("site.ministry", language),
                page,
                addresses,
                hub.tells(addresses.self()) ? site.hub() : null,
                found.stream().map(article -> entry(article, search)).toList(),
                gone.stream().flatMap(article -> gone(article, search)).toList());
    }

    private String title(NewsSearch search, String asked) {
        Language language = search.reader();
        List<String> title = new ArrayList<>(List.of(word("site.name", language)));
        if (search.category() != null) {
            title.add(categories.of(search.category(), language));
        }
        title.add(asked.isBlank() ? word("site.all", language) : asked.strip());
        return String.join(" · ", title);
    }

    private Entry entry(PublicArticle article, NewsSearch search) {
        Language language = shown(article, search);
        PublicArticle.Page page = article.in(language).orElseThrow();
        return new Entry(
                id(article, language),
                url(article, language),
                language,
                spelling.text(page.title(), language),
                spelling.text(Objects.requireNonNullElse(page.summary(), ""), language),
                html(article, page, language),
                article.firstPublishedAt(),
                article.changedAt(),
                article.authors().stream()
                        .map(name -> spelling.text(name, language))
                        .toList(),
                article.category(),
                categories.of(article.category(), language),
                article.lead() == null ? null : site.urlOf(article.lead().path()),
                article.languages().stream()
                        .filter(other -> other != language)
                        .map(other -> new Entry.Other(other, url(article, other)))
                        .toList());
    }

    /** In any of its languages that the feed may have told of. */
    private Stream<Feed.Gone> gone(PublicArticle article, NewsSearch search) {
        Instant when = Objects.requireNonNull(article.withdrawnAt());
        // Which languages an erased one had is forgotten
        List<Language> languages = article.erased() ? List.of(Language.values()) : article.languages();
        return languages.stream()
                .filter(language -> search.language() == null || search.language() == language)
                .map(language -> new Feed.Gone(
                        id(article, language),
                        when,
                        spelling.text(article.reason().getOrDefault(language.tag(), ""), language),
                        language));
    }

    private static Language shown(PublicArticle article, NewsSearch search) {
        return Stream.of(Optional.ofNullable(search.language()), Optional.of(search.reader()))
                .flatMap(Optional::stream)
                .filter(language -> article.in(language).isPresent())
                .findFirst()
                .orElseGet(() -> article.languages().getFirst());
    }

    /** What was corrected, then the text, in which addresses on the site are full ones. */
    private String html(PublicArticle article, PublicArticle.Page page, Language language) {
        String html = spelling.html(Objects.requireNonNullElse(page.html(), ""), language);
        String note = article.correction().getOrDefault(language.tag(), "");
        String correction = note.isEmpty()
                ? ""
                : "<p><strong>" + word("article.correction", language) + ":</strong> "
                        + HtmlUtils.htmlEscape(spelling.text(note, language), "UTF-8") + "</p>";
        return correction + withFullAddresses(html);
    }

    private String withFullAddresses(String html) {
        if (!html.contains("=\"/")) {
            return html;
        }
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        for (String attribute : List.of("href", "src")) {
            body.select("[" + attribute + "^=/]:not([" + attribute + "^=//])")
                    .forEach(element -> makeFull(element, attribute));
        }
        body.select("[srcset]").removeAttr("srcset");
        return body.html();
    }

    private void makeFull(Element element, String attribute) {
        element.attr(attribute, site.urlOf(element.attr(attribute)));
    }

    /** Without the slug, which may change. */
    private String id(PublicArticle article, Language language) {
        return site.urlOf(new ArticleLink(language, "", new ArticleId(article.id())).path());
    }

    private String url(PublicArticle article, Language language) {
        String slug = article.in(language).orElseThrow().slug();
        return site.urlOf(new ArticleLink(language, slug, new ArticleId(article.id())).path());
    }

    private String word(String key, Language language) {
        return words.getMessage(key, null, language.locale());
    }
}
