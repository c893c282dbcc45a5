package jarchi.index.feed;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML in UTF-8 as it goes along, whatever characters the texts have. Attributes are names and values in turn. */
public final class XmlDocument implements AutoCloseable {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    /** What no XML document may have, not even escaped. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;

    public XmlDocument(OutputStream out) {
        try {
            xml = FACTORY.createXMLStreamWriter(
                    new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** Begins an element. */
    public void open(String name, String... attributes) {
        try {
            xml.writeStartElement(name);
            attributes(attributes);
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** Ends the element that was begun last; its name is for those who read the code. */
    public void close(String name) {
        try {
            xml.writeEndElement();
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** An element with text. */
    public void element(String name, String text, String... attributes) {
        try {
            xml.writeStartElement(name);
            attributes(attributes);
            xml.writeCharacters(allowed(text));
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** An element without text. */
    public void empty(String name, String... attributes) {
        try {
            xml.writeEmptyElement(name);
            attributes(attributes);
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** What was written so far goes out. */
    @Override
    public void close() {
        try {
            xml.flush();
            xml.close();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute(namesAndValues[i], allowed(namesAndValues[i + 1]));
        }
    }

    private static String allowed(String text) {
        return FORBIDDEN.matcher(text).replaceAll("");
    }

    private static UncheckedIOException failed(XMLStreamException e) {
        return new UncheckedIOException(new java.io.IOException(e));
    }
}
