package jarchi.ingest.archive.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lines put together to records: a record goes on as long as a quotation mark is open. One that is never closed, or that
 * opened nothing, spoils the record that it stands in, and no other: the lines after are read again.
 */
final class CsvRecords {
    /** In characters: what a line takes in memory besides its text. */
    private static final int PER_LINE = 50;

    private final BoundedLines lines;
    private final int longest;

    CsvRecords(BoundedLines lines, int longest) {
        this.lines = lines;
        this.longest = longest;
    }

    /**
     * One of them.
     *
     * @param whole whether it ends before the bound
     * @param more the lines after the first that were put to it
     */
    record TextRecord(BoundedLines.Line first, List<BoundedLines.Line> more, boolean whole) {
        private static TextRecord ofOneLine(BoundedLines.Line line) {
            return new TextRecord(line, List.of(), !line.tooLong());
        }

        long line() {
            return first.number();
        }

        boolean isJoined() {
            return !more.isEmpty();
        }

        String text() {
            return Stream.concat(Stream.of(first), more.stream())
                    .map(BoundedLines.Line::text)
                    .collect(Collectors.joining("\n"));
        }
    }

    @Nullable
    TextRecord next() throws IOException {
        var first = lines.next();
        while (first != null && first.text().isBlank() && !first.tooLong()) {
            first = lines.next();
        }
        if (first == null) {
            return null;
        }
        return isOpen(first.text()) && !first.tooLong() ? further(first) : TextRecord.ofOneLine(first);
    }

    /** The first line of a record alone, since together they are none; the others come next. */
    TextRecord apart(TextRecord joined) {
        lines.putBack(joined.more());
        return TextRecord.ofOneLine(joined.first());
    }

    private TextRecord further(BoundedLines.Line first) throws IOException {
        var more = new ArrayList<BoundedLines.Line>();
        long length = first.text().length();
        while (length <= longest) {
            var line = lines.next();
            if (line == null) {
                break;
            }
            more.add(line);
            length += line.text().length() + PER_LINE;
            if (!line.tooLong() && isOpen(line.text())) {
                return new TextRecord(first, more, true);
            }
        }
        lines.putBack(more);
        return TextRecord.ofOneLine(first);
    }

    /** Two of them within quotation marks are a letter, and make no difference. */
    private static boolean isOpen(String line) {
        return line.chars().filter(letter -> letter == '"').count() % 2 == 1;
    }
}
