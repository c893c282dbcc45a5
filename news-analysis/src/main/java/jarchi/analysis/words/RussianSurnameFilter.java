package jarchi.analysis.words;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * After the light stemmer of Russian, which cuts -ов and -ев from a word but not from what is left of its cases: Каримов
 * becomes карим, and now Каримова does too, and so do остров and острова.
 */
public final class RussianSurnameFilter extends TokenFilter {
    private static final int SHORTEST = 6;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

    public RussianSurnameFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        int length = term.length();
        char[] word = term.buffer();
        if (length >= SHORTEST
                && word[length - 1] == 'в'
                && (word[length - 2] == 'о' || word[length - 2] == 'е')
                && !keyword.isKeyword()) {
            term.setLength(length - 2);
        }
        return true;
    }
}
