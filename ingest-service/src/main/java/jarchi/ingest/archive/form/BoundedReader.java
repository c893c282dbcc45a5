package jarchi.ingest.archive.form;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends with a failure where one part of the text is longer than a parser should ever have to keep. */
final class BoundedReader extends FilterReader {
    private final long longest;
    private long read;

    /** @param longest in characters, of what is read between two beginnings */
    BoundedReader(Reader reader, long longest) {
        super(reader);
        this.longest = longest;
    }

    void begin() {
        read = 0;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int some = super.read(target, offset, length);
        count(Math.max(some, 0));
        return some;
    }

    private void count(int more) throws IOException {
        read += more;
        if (read > longest) {
            throw new IOException("a part is longer than " + longest + " characters");
        }
    }
}
