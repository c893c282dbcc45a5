package jarchi.ingest.archive.form;

import jarchi.events.Language;
import jarchi.ingest.article.FieldProblem.Fault;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A table with a line of column names; which column holds what is told by the mapping, or by the names themselves. */
final class CsvRows implements Rows {
    private final Reader reader;
    private final Reading reading;
    private final CsvRecords records;
    private final CSVFormat format;
    private final int longest;
    private final int width;
    private final Map<String, Integer> columns;

    CsvRows(Reader reader, Reading reading, int longest) throws IOException {
        this.reader = reader;
        this.reading = reading;
        this.longest = longest;
        this.records = new CsvRecords(new BoundedLines(reader, longest), longest);
        var head = records.next();
        if (head == null || !head.whole()) {
            throw new FileRefused(FileRefused.Cause.NO_COLUMN, "title");
        }
        this.format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(reading.mapping().delimiter().orElse(delimiter(head.text())))
                .get();
        List<String> names = names(head);
        this.width = names.size();
        this.columns = columns(names, reading.mapping());
    }

    /** The one that parts the names of the columns most often. */
    private static char delimiter(String head) {
        return Stream.of(',', ';', '\t', '|')
                .max(Comparator.comparingLong(
                        c -> head.chars().filter(letter -> letter == c).count()))
                .orElse(',');
    }

    private static Map<String, Integer> columns(List<String> names, Mapping mapping) {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < names.size(); i++) {
            places.putIfAbsent(names.get(i).strip().toLowerCase(Locale.ROOT), i);
        }
        var columns = new HashMap<String, Integer>();
        for (String field : fields()) {
            String name = mapping.column(field).orElse(field);
            Integer place = places.get(name.toLowerCase(Locale.ROOT));
            if (place != null) {
                columns.put(field, place);
            } else if (mapping.column(field).isPresent()) {
                throw new FileRefused(FileRefused.Cause.NO_COLUMN, name);
            }
        }
        if (columns.keySet().stream().noneMatch(field -> field.startsWith(Field.TITLE))) {
            throw new FileRefused(FileRefused.Cause.NO_COLUMN, "title (" + String.join(", ", names) + ")");
        }
        return columns;
    }

    private static List<String> fields() {
        var fields = new ArrayList<>(Field.ALL);
        for (String field : Field.BY_LANGUAGE) {
            for (var language : Language.values()) {
                fields.add(field + "." + language.tag());
            }
        }
        return fields;
    }

    @Override
    public @Nullable Row next() throws IOException {
        var text = records.next();
        if (text == null) {
            return null;
        }
        if (!text.whole()) {
            return Row.refused(text.line(), text.text(), new RowProblem("row", Fault.TOO_LARGE, longest, ""));
        }
        try {
            return row(text);
        } catch (NoRecord e) {
            return text.isJoined() ? alone(records.apart(text)) : refused(text, e);
        }
    }

    /** The first of lines that are together no record. */
    private Row alone(CsvRecords.TextRecord line) {
        try {
            return row(line);
        } catch (NoRecord e) {
            return refused(line, e);
        }
    }

    private static Row refused(CsvRecords.TextRecord text, NoRecord why) {
        return Row.refused(text.line(), text.text(), RowProblem.unreadable(String.valueOf(why.getMessage())));
    }

    private Row row(CsvRecords.TextRecord text) throws NoRecord {
        List<String> cells = cells(text.text());
        if (cells.size() != width) {
            throw new NoRecord(cells.size() + " columns instead of " + width);
        }
        return text.text().indexOf(FoundText.WRONG) >= 0
                ? Row.refused(text.line(), text.text(), new RowProblem("row", Fault.WRONG_LETTERS))
                : Row.made(text.line(), text.text(), () -> new NamedFields(reading, text.line(), named(cells)).row());
    }

    private List<String> names(CsvRecords.TextRecord head) {
        try {
            return cells(head.text());
        } catch (NoRecord e) {
            throw new FileRefused(FileRefused.Cause.NOT_WELL_FORMED, e.getMessage() + ", line " + head.line());
        }
    }

    private Map<String, String> named(List<String> cells) {
        var named = new HashMap<String, String>();
        columns.forEach((field, place) -> named.put(field, cells.get(place)));
        return named;
    }

    private List<String> cells(String text) throws NoRecord {
        try (var parser = CSVParser.parse(new StringReader(text), format)) {
            List<CSVRecord> found = parser.getRecords();
            if (found.size() != 1) {
                throw new NoRecord(found.size() + " rows instead of 1");
            }
            return found.getFirst().toList();
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new NoRecord(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** A text is not one row of a table. */
    private static final class NoRecord extends Exception {
        NoRecord(String message) {
            super(message);
        }
    }
}
