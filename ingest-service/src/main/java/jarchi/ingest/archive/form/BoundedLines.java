package jarchi.ingest.archive.form;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The lines of a text. One that is too long is passed over to its end, however far that is, and never kept. */
final class BoundedLines {
    private final Reader reader;
    private final int longest;
    private final char[] buffer = new char[64 * 1024];
    private final Deque<Line> putBack = new ArrayDeque<>();
    private int from;
    private int to;
    private long number;

    /** @param longest in characters */
    BoundedLines(Reader reader, int longest) {
        this.reader = reader;
        this.longest = longest;
    }

    /**
     * One of them, without its end.
     *
     * @param tooLong whether it was longer, so that its text is only how it begins
     */
    record Line(long number, String text, boolean tooLong) {}

    @Nullable
    Line next() throws IOException {
        if (!putBack.isEmpty()) {
            return putBack.removeFirst();
        }
        if (!hasMore()) {
            return null;
        }
        var text = new StringBuilder();
        boolean ended = false;
        boolean tooLong = false;
        while (!ended && hasMore()) {
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            int room = longest - text.length();
            tooLong |= end - from > room;
            text.append(buffer, from, Math.min(end - from, room));
            ended = end < to;
            from = ended ? end + 1 : end;
        }
        number++;
        return new Line(number, withoutReturn(text, tooLong), tooLong);
    }

    /** As if they had not been read yet, in this order. */
    void putBack(Iterable<Line> lines) {
        var first = new ArrayDeque<Line>();
        lines.forEach(first::addFirst);
        first.forEach(putBack::addFirst);
    }

    private static String withoutReturn(StringBuilder text, boolean tooLong) {
        int length = text.length();
        if (!tooLong && length > 0 && text.charAt(length - 1) == '\r') {
            text.setLength(length - 1);
        }
        return tooLong ? text.substring(0, Math.min(length, Row.LONGEST_NAME)) : text.toString();
    }

    private boolean hasMore() throws IOException {
        if (from < to) {
            return true;
        }
        from = 0;
        to = Math.max(0, reader.read(buffer));
        return to > 0;
    }
}
