package jarchi.analysis;

import jarchi.analysis.words.ProtectedWords;
import jarchi.analysis.words.WordFoldFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;

/** English: small letters, no possessive ’s, no accents, and no endings if asked for. */
final class EnglishAnalyzer extends NewsAnalyzer {
    private final boolean stemmed;

    EnglishAnalyzer(boolean stemmed) {
        super(false);
        this.stemmed = stemmed;
    }

    @Override
    TokenStream words(TokenStream tokens) {
        var folded = new ASCIIFoldingFilter(new WordFoldFilter(tokens, true));
        return stemmed ? new KStemFilter(new SetKeywordMarkerFilter(folded, ProtectedWords.english())) : folded;
    }
}
