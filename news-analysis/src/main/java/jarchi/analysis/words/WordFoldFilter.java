package jarchi.analysis.words;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Russian and English words in small letters without apostrophes, stress marks and soft hyphens, and with ё as е. */
public final class WordFoldFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final boolean cutPossessive;

    public WordFoldFilter(TokenStream input, boolean cutPossessive) {
        super(input);
        this.cutPossessive = cutPossessive;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (hasCombiningMark()) {
            // Composed first: the mark of й is part of the letter, a stress mark is not
            String composed = Normalizer.normalize(term, Normalizer.Form.NFC);
            term.setEmpty().append(composed);
        }
        int length = cutPossessive ? lengthWithoutPossessive() : term.length();
        char[] text = term.buffer();
        int kept = 0;
        for (int i = 0; i < length; i++) {
            char letter = Character.toLowerCase(text[i]);
            if (letter < '\u0080') {
                text[kept++] = letter == ',' ? '.' : letter; // 1,5 is 1.5
            } else if (!isDropped(letter)) {
                text[kept++] = letter == 'ё' ? 'е' : letter;
            }
        }
        if (kept > 0) {
            term.setLength(kept);
        }
        return true;
    }

    private boolean hasCombiningMark() {
        char[] text = term.buffer();
        for (int i = 0; i < term.length(); i++) {
            if (text[i] >= '\u0300' && text[i] <= '\u036F') {
                return true;
            }
        }
        return false;
    }

    private int lengthWithoutPossessive() {
        int length = term.length();
        boolean possessive = length > 2
                && Character.toLowerCase(term.charAt(length - 1)) == 's'
                && term.charAt(length - 2) == Apostrophes.LETTER;
        return possessive ? length - 2 : length;
    }

    private static boolean isDropped(char letter) {
        return letter == Apostrophes.LETTER
                || (letter >= '\u0300' && letter <= '\u036F')
                || Character.getType(letter) == Character.FORMAT;
    }
}
