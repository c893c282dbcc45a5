package jarchi.ingest.archive.form;

import jarchi.events.Language;
import jarchi.ingest.article.FieldProblem.Fault;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
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
        List<String> names = cells(head.text());
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
        if (text.text().indexOf(FoundText.WRONG) >= 0) {
            return Row.refused(text.line(), text.text(), new RowProblem("row", Fault.WRONG_LETTERS));
        }
        try {
            List<String> cells = cells(text.text());
            return cells.size() == width
                    ? new NamedFields(reading, text.line(), named(cells)).row()
                    : Row.refused(
                            text.line(),
                            text.text(),
                            RowProblem.unreadable(cells.size() + " columns instead of " + width));
        } catch (IOException | RuntimeException e) {
            return Row.refused(text.line(), text.text(), RowProblem.unreadable(String.valueOf(e.getMessage())));
        }
    }

    private Map<String, String> named(List<String> cells) {
        var named = new HashMap<String, String>();
        columns.forEach((field, place) -> named.put(field, cells.get(place)));
        return named;
    }

    private List<String> cells(String text) throws IOException {
        try (var parser = CSVParser.parse(new StringReader(text), format)) {
            List<CSVRecord> found = parser.getRecords();
            return found.isEmpty() ? List.of() : found.getFirst().toList();
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
