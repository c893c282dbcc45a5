package jarchi.analysis.words;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Each word in the internal form of Uzbek; a word of which nothing is left (a lone apostrophe) leaves a gap. */
public final class UzbekFoldFilter extends TokenFilter {
    private final UzbekFold fold = new UzbekFold();
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);

    public UzbekFoldFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        int skipped = 0;
        while (input.incrementToken()) {
            var folded = fold.fold(term);
            if (!folded.isEmpty()) {
                term.setEmpty().append(folded);
                increment.setPositionIncrement(increment.getPositionIncrement() + skipped);
                return true;
            }
            skipped += increment.getPositionIncrement();
        }
        return false;
    }
}
