package jarchi.index.search.web;

import static java.util.Objects.requireNonNull;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import com.thaiopensource.xml.sax.ErrorHandlerImpl;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URL;
import java.util.List;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What is wrong with a feed by the rules of its format. */
final class FeedSchemas {
    private FeedSchemas() {}

    /** @return empty if nothing is */
    static String wrong(String mediaType, String feed) {
        return switch (mediaType.replaceFirst(";.*", "")) {
            case "application/atom+xml" -> wrongByGrammar("/feeds/atom.rnc", feed);
            case "application/rss+xml" -> wrongByGrammar("/feeds/rss.rnc", feed);
            case "application/feed+json" -> wrongBySchema("/feeds/json-feed.schema.json", feed);
            default -> "no feed: " + mediaType;
        };
    }

    private static String wrongByGrammar(String grammar, String feed) {
        var said = new StringWriter();
        var properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, new ErrorHandlerImpl(said));
        var driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        try {
            if (!driver.loadSchema(new InputSource(resource(grammar).toString()))) {
                throw new IllegalStateException(grammar + ": " + said);
            }
            return driver.validate(new InputSource(new StringReader(feed))) ? "" : said.toString();
        } catch (IOException | SAXException e) {
            throw new AssertionError(feed, e);
        }
    }

    private static String wrongBySchema(String schema, String feed) {
        try (InputStream text = resource(schema).openStream()) {
            List<?> wrong = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON)
                    .validate(feed, InputFormat.JSON);
            return wrong.isEmpty() ? "" : wrong.toString();
        } catch (IOException e) {
            throw new AssertionError(schema, e);
        }
    }

    private static URL resource(String name) {
        return requireNonNull(FeedSchemas.class.getResource(name), name);
    }
}
