package jarchi.analysis;

import jarchi.analysis.words.NameFoldFilter;
import jarchi.analysis.words.UzbekFoldFilter;
import org.apache.lucene.analysis.TokenStream;

/** Names of people and houses across scripts and languages: Mirziyoyev, Мирзиёев and Мирзиеев are one. */
final class NameAnalyzer extends NewsAnalyzer {
    NameAnalyzer() {
        super(true);
    }

    @Override
    TokenStream words(TokenStream tokens) {
        return new NameFoldFilter(new UzbekFoldFilter(tokens));
    }
}
