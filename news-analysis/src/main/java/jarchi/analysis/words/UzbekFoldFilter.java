package jarchi.analysis.words;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Each word in the internal form of Uzbek; a word of which nothing is left (a lone apostrophe) leaves a gap. */
public final class UzbekFoldFilter extends TokenFilter {
    /** The flag of a word that was written in Cyrillic. */
    static final int CYRILLIC = 1;

    private final UzbekFold fold = new UzbekFold();
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final FlagsAttribute flags = addAttribute(FlagsAttribute.class);

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
                flags.setFlags(fold.wasCyrillic() ? CYRILLIC : 0);
                increment.setPositionIncrement(increment.getPositionIncrement() + skipped);
                return true;
            }
            skipped += increment.getPositionIncrement();
        }
        return false;
    }
}
