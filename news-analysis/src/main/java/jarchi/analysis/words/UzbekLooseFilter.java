package jarchi.analysis.words;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Each stem as it may be typed without the letters of Uzbek: of an article's word both ways, at one place; of a word that
 * was asked for only the way of its own script. Must be the last filter.
 */
public final class UzbekLooseFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final FlagsAttribute flags = addAttribute(FlagsAttribute.class);
    private final boolean asked;
    private char[] pending = new char[32];
    private int pendingLength;

    public UzbekLooseFilter(TokenStream input, boolean asked) {
        super(input);
        this.asked = asked;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (pendingLength > 0) {
            term.copyBuffer(pending, 0, pendingLength);
            increment.setPositionIncrement(0);
            pendingLength = 0;
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        boolean fromCyrillic = flags.getFlags() == UzbekFoldFilter.CYRILLIC;
        if (!asked || fromCyrillic) {
            keepCyrillic();
        }
        if (asked && pendingLength > 0) {
            term.copyBuffer(pending, 0, pendingLength);
            pendingLength = 0;
        } else {
            UzbekLoose.inLatin(term.buffer(), term.length());
        }
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        pendingLength = 0;
    }

    private void keepCyrillic() {
        int length = term.length();
        if (pending.length <= length) {
            pending = new char[2 * length];
        }
        System.arraycopy(term.buffer(), 0, pending, 1, length);
        pending[0] = UzbekLoose.TYPED_IN_CYRILLIC;
        pendingLength = UzbekLoose.inCyrillic(pending, length + 1) ? length + 1 : 0;
    }
}
