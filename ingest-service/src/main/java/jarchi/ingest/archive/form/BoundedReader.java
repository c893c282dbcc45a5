package jarchi.ingest.archive.form;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Ends with a failure where one part of the text is longer than a parser should ever have to keep. */
final class BoundedReader extends FilterReader {
    private final long longest;
    private long read;
    private @Nullable IOException broken;

    /** @param longest in characters, of what is read between two beginnings */
    BoundedReader(Reader reader, long longest) {
        super(reader);
        this.longest = longest;
    }

    void begin() {
        read = 0;
    }

    /** @throws IOException with which reading failed, if it did; a parser says it as a fault of the text */
    void mustNotBeBroken() throws IOException {
        if (broken != null) {
            throw broken;
        }
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        try {
            int some = super.read(target, offset, length);
            count(Math.max(some, 0));
            return some;
        } catch (TooLong e) {
            throw e;
        } catch (IOException e) {
            broken = e;
            throw e;
        }
    }

    private void count(int more) throws TooLong {
        read += more;
        if (read > longest) {
            throw new TooLong(longest);
        }
    }

    private static final class TooLong extends IOException {
        TooLong(long longest) {
            super("a part is longer than " + longest + " characters");
        }
    }
}
