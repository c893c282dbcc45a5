package jarchi.analysis;

import jarchi.analysis.words.UzbekFoldFilter;
import jarchi.analysis.words.UzbekStemFilter;
import org.apache.lucene.analysis.TokenStream;

/** Uzbek in Cyrillic and in every Latin: one spelling, and no endings if asked for. */
final class UzbekAnalyzer extends NewsAnalyzer {
    private final boolean stemmed;

    UzbekAnalyzer(boolean stemmed) {
        super(true);
        this.stemmed = stemmed;
    }

    @Override
    TokenStream words(TokenStream tokens) {
        var folded = new UzbekFoldFilter(tokens);
        return stemmed ? new UzbekStemFilter(folded) : folded;
    }
}
