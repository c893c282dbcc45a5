package jarchi.ingest.archive.form;

import jarchi.ingest.article.FieldProblem.Fault;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** An object of JSON in each line; empty lines are none. */
final class JsonLines implements Rows {
    private final Reader reader;
    private final BoundedLines lines;
    private final JsonRow form;
    private final int longest;

    JsonLines(Reader reader, JsonRow form, int longest) {
        this.reader = reader;
        this.lines = new BoundedLines(reader, longest);
        this.form = form;
        this.longest = longest;
    }

    @Override
    public @Nullable Row next() throws IOException {
        var line = lines.next();
        while (line != null && line.text().isBlank() && !line.tooLong()) {
            line = lines.next();
        }
        return line == null ? null : read(line);
    }

    private Row read(BoundedLines.Line line) {
        if (line.tooLong()) {
            return Row.refused(line.number(), "", new RowProblem("row", Fault.TOO_LARGE, longest, ""));
        }
        if (line.text().indexOf(FoundText.WRONG) >= 0) {
            return Row.refused(line.number(), "", new RowProblem("row", Fault.WRONG_LETTERS));
        }
        try {
            JsonNode node = JsonRow.JSON.readTree(line.text());
            return Row.made(line.number(), "", () -> form.read(line.number(), node));
        } catch (JacksonException e) {
            return Row.refused(line.number(), "", JsonRow.problem(e));
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
