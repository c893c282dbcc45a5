package jarchi.analysis.words;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Makes {@code yo}, {@code ye} and {@code e} one letter in a folded name: ё is printed as е, and initial е with or without y. */
public final class NameFoldFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    public NameFoldFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        char[] text = term.buffer();
        int length = term.length();
        int kept = 0;
        for (int i = 0; i < length; i++) {
            if (text[i] == 'y' && i + 1 < length && (text[i + 1] == 'e' || text[i + 1] == 'o')) {
                i++;
                text[kept++] = 'e';
            } else {
                text[kept++] = text[i];
            }
        }
        term.setLength(kept);
        return true;
    }
}
