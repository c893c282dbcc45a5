package jarchi.index.feed;

import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** RSS 2.0 as the RSS Advisory Board's profile has it. Summaries are HTML there, so that plain ones are escaped once more. */
final class RssFeed {
    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private RssFeed() {}

    static void write(Feed feed, OutputStream out) {
        try (var xml = new XmlDocument(out)) {
            xml.open(
                    "rss",
                    "version",
                    "2.0",
                    "xmlns:atom",
                    "http://www.w3.org/2005/Atom",
                    "xmlns:content",
                    "http://purl.org/rss/1.0/modules/content/",
                    "xmlns:dc",
                    "http://purl.org/dc/elements/1.1/",
                    "xml:lang",
                    feed.language().tag());
            xml.open("channel");
            xml.element("title", feed.title());
            xml.element("link", feed.page());
            xml.element("description", HtmlUtils.htmlEscape(feed.about(), "UTF-8"));
            xml.element("language", feed.language().tag());
            if (!feed.entries().isEmpty()) {
                xml.element("lastBuildDate", date(feed.updated()));
            }
            links(xml, feed);
            feed.entries().forEach(entry -> item(xml, entry));
            xml.close("channel");
            xml.close("rss");
        }
    }

    private static void links(XmlDocument xml, Feed feed) {
        Feed.Addresses at = feed.addresses();
        page(xml, "self", at.self());
        page(xml, "first", at.first());
        page(xml, "previous", at.previous());
        page(xml, "next", at.next());
        page(xml, "last", at.last());
        if (feed.hub() != null) {
            xml.empty("atom:link", "rel", "hub", "href", feed.hub());
        }
    }

    private static void page(XmlDocument xml, String rel, @Nullable String address) {
        if (address != null) {
            xml.empty("atom:link", "rel", rel, "type", FeedFormat.RSS.mediaType(), "href", address);
        }
    }

    private static void item(XmlDocument xml, Entry entry) {
        xml.open("item", "xml:lang", entry.language().tag());
        xml.element("title", entry.title());
        xml.element("link", entry.url());
        xml.element("guid", entry.id(), "isPermaLink", "true");
        xml.element("pubDate", date(entry.published()));
        xml.element("category", entry.categoryName());
        entry.authors().forEach(name -> xml.element("dc:creator", name));
        xml.element("dc:language", entry.language().tag());
        xml.element("atom:updated", entry.updated().toString());
        xml.element("description", HtmlUtils.htmlEscape(entry.summary(), "UTF-8"));
        xml.element("content:encoded", entry.html());
        xml.close("item");
    }

    private static String date(Instant instant) {
        return RFC_822.format(instant.atOffset(ZoneOffset.UTC));
    }
}
