package jarchi.ingest.archive.form;

import jarchi.ingest.article.FieldProblem.Fault;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/** All objects of JSON in one array. Where it is broken, nothing after can be told apart any more. */
final class JsonArray implements Rows {
    /** Behind each the next one stands. */
    private static final ObjectReader ONE_OF_MANY =
            JsonRow.JSON.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final BoundedReader bound;
    private final JsonParser parser;
    private final JsonRow form;

    JsonArray(Reader reader, JsonRow form, int longest) throws IOException {
        this.bound = new BoundedReader(reader, 2L * longest);
        this.parser = JsonRow.JSON.createParser(bound);
        this.form = form;
        token(); // the array's own bracket
    }

    @Override
    public @Nullable Row next() throws IOException {
        try {
            bound.begin();
            JsonToken token = token();
            if (token == null || token == JsonToken.END_ARRAY) {
                return null;
            }
            long line = parser.currentTokenLocation().getLineNr();
            JsonNode node = ONE_OF_MANY.readTree(parser);
            return node.toString().indexOf(FoundText.WRONG) >= 0
                    ? Row.refused(line, "", new RowProblem("row", Fault.WRONG_LETTERS))
                    : Row.made(line, "", () -> form.read(line, node));
        } catch (JacksonException e) {
            throw refused(e);
        }
    }

    private @Nullable JsonToken token() throws IOException {
        try {
            return parser.nextToken();
        } catch (JacksonException e) {
            throw refused(e);
        }
    }

    private FileRefused refused(JacksonException e) throws IOException {
        bound.mustNotBeBroken();
        return new FileRefused(
                FileRefused.Cause.NOT_WELL_FORMED,
                e.getOriginalMessage() + ", line " + parser.currentLocation().getLineNr());
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
