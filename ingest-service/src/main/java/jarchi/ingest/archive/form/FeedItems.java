package jarchi.ingest.archive.form;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a feed of any length into its items, each a small document by itself. No document type is heeded: what it declares is
 * never expanded, and nothing is fetched.
 */
final class FeedItems implements AutoCloseable {
    static final String ATOM = "http://www.w3.org/2005/Atom";

    private static final XMLInputFactory IN = XMLInputFactory.newDefaultFactory();
    private static final XMLOutputFactory OUT = XMLOutputFactory.newDefaultFactory();
    private static final Set<String> DATES = Set.of("pubDate", "date", "published", "updated", "issued", "modified");

    static {
        IN.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        IN.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        IN.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        IN.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        OUT.setProperty(XMLOutputFactory.IS_REPAIRING_NAMESPACES, true);
    }

    private final BoundedReader bound;
    private final XMLStreamReader xml;
    private final int longest;

    FeedItems(Reader reader, int longest) throws IOException {
        this.longest = longest;
        this.bound = new BoundedReader(reader, 2L * longest);
        try {
            this.xml = IN.createXMLStreamReader(bound);
        } catch (XMLStreamException e) {
            throw refused(e);
        }
    }

    /**
     * One of them.
     *
     * @param text a feed with this item alone; empty if it is too long
     * @param hidden why the public does not see it; null if it does
     */
    record Item(
            long line,
            String text,
            String published,
            String firstPublished,
            @Nullable Hidden hidden,
            boolean tooLong) {}

    @Nullable
    Item next() throws IOException {
        try {
            while (xml.hasNext()) {
                bound.begin();
                if (xml.next() == XMLStreamConstants.START_ELEMENT && isItem()) {
                    return new Copy().item();
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw refused(e);
        }
    }

    private boolean isItem() {
        return xml.getLocalName().equals("item") || xml.getLocalName().equals("entry");
    }

    private FileRefused refused(XMLStreamException e) throws IOException {
        bound.mustNotBeBroken();
        String where =
                e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNumber();
        String message = String.valueOf(e.getMessage()).replaceAll("(?s).*Message: ", "");
        return new FileRefused(FileRefused.Cause.NOT_WELL_FORMED, message + where);
    }

    @Override
    public void close() throws IOException {
        bound.close();
    }

    /** One item on its way into a document of its own. */
    private final class Copy {
        private final long line = xml.getLocation().getLineNumber();
        private final boolean isAtom = xml.getLocalName().equals("entry");
        private final StringWriter text = new StringWriter();
        private final XMLStreamWriter copy = OUT.createXMLStreamWriter(text);
        private final StringBuilder words = new StringBuilder();
        private String published = "";
        private String firstPublished = "";
        private @Nullable Hidden hidden;
        private boolean tooLong;

        Copy() throws XMLStreamException {}

        Item item() throws XMLStreamException {
            copy.writeStartElement("", isAtom ? "feed" : "rss", isAtom ? ATOM : "");
            if (!isAtom) {
                copy.writeAttribute("version", "2.0");
                copy.writeStartElement("", "channel", "");
            }
            start();
            for (int depth = 1; depth > 0; ) {
                int event = xml.next();
                depth += event == XMLStreamConstants.START_ELEMENT
                        ? 1
                        : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
                tooLong |= text.getBuffer().length() > longest;
                take(event);
            }
            copy.writeEndDocument();
            copy.flush();
            return new Item(line, tooLong ? "" : text.toString(), published, firstPublished, hidden, tooLong);
        }

        private void take(int event) throws XMLStreamException {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    words.setLength(0);
                    start();
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    note(xml.getLocalName());
                    if (!tooLong) {
                        copy.writeEndElement();
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    letters(xml.getText());
                case XMLStreamConstants.ENTITY_REFERENCE -> letters(known(xml.getLocalName()));
                default -> {}
            }
        }

        private void start() throws XMLStreamException {
            if (tooLong) {
                return;
            }
            copy.writeStartElement(orEmpty(xml.getPrefix()), xml.getLocalName(), orEmpty(xml.getNamespaceURI()));
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                copy.writeAttribute(
                        orEmpty(xml.getAttributePrefix(i)),
                        orEmpty(xml.getAttributeNamespace(i)),
                        xml.getAttributeLocalName(i),
                        xml.getAttributeValue(i));
            }
        }

        private void letters(String letters) throws XMLStreamException {
            if (!tooLong) {
                copy.writeCharacters(letters);
                words.append(letters, 0, Math.min(letters.length(), 100));
            }
        }

        /** As written there: a library would take a time without a zone for one of Greenwich. */
        private void note(String element) {
            hidden = Hidden.of(orEmpty(xml.getNamespaceURI()), element, words.toString())
                    .orElse(hidden);
            if (DATES.contains(element)) {
                boolean first = element.equals("published") || element.equals("issued");
                if (first) {
                    firstPublished = firstPublished.isEmpty() ? words.toString() : firstPublished;
                } else {
                    published = published.isEmpty() ? words.toString() : published;
                }
            }
        }
    }

    /** Old feeds name letters as HTML does, which XML does not know. */
    private static String known(String entity) {
        String letters = Parser.unescapeEntities("&" + entity + ";", false);
        return letters.startsWith("&") ? "" : letters;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
