package jarchi.analysis;

import jarchi.analysis.words.ProtectedWords;
import jarchi.analysis.words.RussianSurnameFilter;
import jarchi.analysis.words.WordFoldFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;

/** Russian: small letters, ё as е, and no endings if asked for; words in Latin letters lose only their accents. */
final class RussianAnalyzer extends NewsAnalyzer {
    private final boolean stemmed;

    RussianAnalyzer(boolean stemmed) {
        super(false);
        this.stemmed = stemmed;
    }

    @Override
    TokenStream words(TokenStream tokens) {
        var folded = new ASCIIFoldingFilter(new WordFoldFilter(tokens, false));
        if (!stemmed) {
            return folded;
        }
        var marked = new SetKeywordMarkerFilter(folded, ProtectedWords.russian());
        return new RussianSurnameFilter(new RussianLightStemFilter(marked));
    }
}
