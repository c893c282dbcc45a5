package jarchi.index.feed;

import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Atom 1.0 (RFC 4287), in pages (RFC 5005), with what was withdrawn (RFC 6721). */
final class AtomFeed {
    private static final String TEXT = "text";

    private AtomFeed() {}

    static void write(Feed feed, OutputStream out) {
        try (var xml = new XmlDocument(out)) {
            xml.open(
                    "feed",
                    "xmlns",
                    "http://www.w3.org/2005/Atom",
                    "xmlns:at",
                    "http://purl.org/atompub/tombstones/1.0",
                    "xml:lang",
                    feed.language().tag());
            xml.element("id", feed.addresses().first());
            xml.element("title", feed.title(), "type", TEXT);
            xml.element("subtitle", feed.about(), "type", TEXT);
            xml.element("updated", feed.updated().toString());
            author(xml, feed.publisher());
            links(xml, feed);
            feed.entries().forEach(entry -> entry(xml, entry));
            feed.gone().forEach(gone -> gone(xml, gone));
            xml.close("feed");
        }
    }

    private static void links(XmlDocument xml, Feed feed) {
        Feed.Addresses at = feed.addresses();
        String type = FeedFormat.ATOM.mediaType();
        xml.empty("link", "rel", "self", "type", type, "href", at.self());
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", feed.page());
        page(xml, "first", at.first());
        page(xml, "previous", at.previous());
        page(xml, "next", at.next());
        page(xml, "last", at.last());
        if (feed.hub() != null) {
            xml.empty("link", "rel", "hub", "href", feed.hub());
        }
    }

    private static void page(XmlDocument xml, String rel, @Nullable String address) {
        if (address != null) {
            xml.empty("link", "rel", rel, "type", FeedFormat.ATOM.mediaType(), "href", address);
        }
    }

    private static void entry(XmlDocument xml, Entry entry) {
        String tag = entry.language().tag();
        xml.open("entry", "xml:lang", tag);
        xml.element("id", entry.id());
        xml.element("title", entry.title(), "type", TEXT);
        xml.element("published", entry.published().toString());
        xml.element("updated", entry.updated().toString());
        xml.empty("link", "rel", "alternate", "type", "text/html", "hreflang", tag, "href", entry.url());
        for (Entry.Other other : entry.others()) {
            String language = other.language().tag();
            xml.empty("link", "rel", "alternate", "type", "text/html", "hreflang", language, "href", other.url());
        }
        entry.authors().forEach(name -> author(xml, name));
        xml.empty("category", "term", entry.category(), "label", entry.categoryName());
        if (!entry.summary().isEmpty()) {
            xml.element("summary", entry.summary(), "type", TEXT);
        }
        xml.element("content", entry.html(), "type", "html");
        xml.close("entry");
    }

    private static void gone(XmlDocument xml, Feed.Gone gone) {
        xml.open("at:deleted-entry", "ref", gone.id(), "when", gone.when().toString());
        if (!gone.reason().isEmpty()) {
            xml.element("at:comment", gone.reason(), "xml:lang", gone.language().tag());
        }
        xml.close("at:deleted-entry");
    }

    private static void author(XmlDocument xml, String name) {
        xml.open("author");
        xml.element("name", name);
        xml.close("author");
    }
}
