package jarchi.ingest.archive.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lines put together to records: a record goes on as long as a quotation mark is open. One that is never closed spoils
 * the record that it begins in, and no other: the lines after are read again.
 */
final class CsvRecords {
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
     */
    record TextRecord(long line, String text, boolean whole) {}

    @Nullable
    TextRecord next() throws IOException {
        var first = lines.next();
        while (first != null && first.text().isBlank() && !first.tooLong()) {
            first = lines.next();
        }
        if (first == null) {
            return null;
        }
        if (first.tooLong()) {
            return new TextRecord(first.number(), first.text(), false);
        }
        return isOpen(first.text()) ? further(first) : new TextRecord(first.number(), first.text(), true);
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
            length += line.text().length() + 1L;
            if (!line.tooLong() && isOpen(line.text())) {
                return new TextRecord(first.number(), text(first, more), true);
            }
        }
        lines.putBack(more);
        return new TextRecord(first.number(), first.text(), false);
    }

    /** Two of them within quotation marks are a letter, and make no difference. */
    private static boolean isOpen(String line) {
        return line.chars().filter(letter -> letter == '"').count() % 2 == 1;
    }

    private static String text(BoundedLines.Line first, List<BoundedLines.Line> more) {
        return first.text() + "\n" + more.stream().map(BoundedLines.Line::text).collect(Collectors.joining("\n"));
    }
}
