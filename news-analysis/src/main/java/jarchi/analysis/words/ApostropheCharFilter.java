package jarchi.analysis.words;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.CharFilter;

/**
 * Settles apostrophes before words are cut, and parts words that only a point, a colon or a low line joins: Sh.Mirziyoyev,
 * my.gov.uz, #Yangi_Oʻzbekiston. It changes no length, so marked words stand where they were written.
 */
public final class ApostropheCharFilter extends CharFilter {
    private static final int NONE = -1;

    private final Apostrophes apostrophes;
    private final char[] chunk = new char[1024];
    private int chunkLength;
    private int chunkPosition;
    private int before = NONE;
    private int current = NONE;
    private boolean started;

    public ApostropheCharFilter(Reader input, Apostrophes apostrophes) {
        super(input);
        this.apostrophes = apostrophes;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (!started) {
            started = true;
            current = next();
        }
        int count = 0;
        while (count < length && current != NONE) {
            int after = next();
            char settled = apostrophes.settle(before, (char) current, after);
            target[offset + count++] = joinsWords(before, settled, after) ? ' ' : settled;
            before = current;
            current = after;
        }
        return count == 0 && length > 0 ? -1 : count;
    }

    private static boolean joinsWords(int before, char character, int after) {
        return character == '_'
                || ((character == '.' || character == ':')
                        && before >= 0
                        && after >= 0
                        && Character.isLetter(before)
                        && Character.isLetter(after));
    }

    private int next() throws IOException {
        while (chunkPosition == chunkLength) {
            chunkLength = input.read(chunk, 0, chunk.length);
            chunkPosition = 0;
            if (chunkLength < 0) {
                chunkLength = 0;
                return NONE;
            }
        }
        return chunk[chunkPosition++];
    }

    @Override
    protected int correct(int offset) {
        return offset;
    }
}
