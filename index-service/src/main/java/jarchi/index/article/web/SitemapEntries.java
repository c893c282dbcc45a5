package jarchi.index.article.web;

import jarchi.events.Language;
import jarchi.index.article.web.ArticleLinks.Alternate;
import jarchi.index.document.PublicArticle;
import jarchi.index.feed.XmlDocument;
import jarchi.index.site.NewsSite;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a sitemap says of one address. */
@Component
class SitemapEntries {
    static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String NEWS = "http://www.google.com/schemas/sitemap-news/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final NewsSite site;
    private final MessageSource words;

    SitemapEntries(NewsSite site, MessageSource words) {
        this.site = site;
        this.words = words;
    }

    void open(XmlDocument xml) {
        xml.open("urlset", "xmlns", SITEMAP, "xmlns:xhtml", XHTML);
    }

    void openNews(XmlDocument xml) {
        xml.open("urlset", "xmlns", SITEMAP, "xmlns:news", NEWS);
    }

    void sitemap(XmlDocument xml, String path, @Nullable Instant changed) {
        xml.open("sitemap");
        location(xml, site.urlOf(path));
        if (changed != null) {
            xml.element("lastmod", changed.toString());
        }
        xml.close("sitemap");
    }

    /** @param path with a place for the language */
    void page(XmlDocument xml, Language language, String path, String anyLanguage) {
        xml.open("url");
        location(xml, site.urlOf(path.formatted(language.tag())));
        for (Language other : Language.values()) {
            alternate(xml, other.tag(), site.urlOf(path.formatted(other.tag())));
        }
        alternate(xml, "x-default", site.urlOf(anyLanguage));
        xml.close("url");
    }

    /** In each of its languages. */
    void article(XmlDocument xml, PublicArticle article) {
        for (Language language : article.languages()) {
            var links = new ArticleLinks(article, language, site);
            xml.open("url");
            location(xml, links.url());
            xml.element("lastmod", article.changedAt().toString());
            for (Alternate one : links.alternates()) {
                alternate(xml, one.language().tag(), one.url());
            }
            alternate(xml, "x-default", links.anyLanguage());
            xml.close("url");
        }
    }

    void news(XmlDocument xml, PublicArticle article, Language language) {
        var links = new ArticleLinks(article, language, site);
        xml.open("url");
        location(xml, links.url());
        xml.open("news:news");
        xml.open("news:publication");
        xml.element("news:name", words.getMessage("site.name", null, language.locale()));
        // ISO 639: a language without its script
        xml.element("news:language", language.locale().getLanguage());
        xml.close("news:publication");
        xml.element("news:publication_date", article.firstPublishedAt().toString());
        xml.element("news:title", links.title());
        xml.close("news:news");
        xml.close("url");
    }

    private static void location(XmlDocument xml, String url) {
        xml.element("loc", URI.create(url).toASCIIString());
    }

    private static void alternate(XmlDocument xml, String language, String url) {
        String ascii = URI.create(url).toASCIIString();
        xml.empty("xhtml:link", "rel", "alternate", "hreflang", language, "href", ascii);
    }
}
