package jarchi.analysis.words;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Each folded word of Uzbek without its endings. */
public final class UzbekStemFilter extends TokenFilter {
    private final UzbekStemmer stemmer = new UzbekStemmer();
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    public UzbekStemFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        stemmer.stem(term.buffer(), term.length());
        term.copyBuffer(stemmer.stem(), 0, stemmer.length());
        return true;
    }
}
