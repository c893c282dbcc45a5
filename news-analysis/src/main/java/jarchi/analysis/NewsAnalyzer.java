package jarchi.analysis;

import jarchi.analysis.words.ApostropheCharFilter;
import jarchi.analysis.words.Apostrophes;
import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** What all analyzers share: apostrophes are settled before words are cut, and values of one field stand far apart. */
abstract class NewsAnalyzer extends Analyzer {
    /** The distance that Elasticsearch keeps between two values of a field, so that no phrase reaches across. */
    private static final int VALUE_GAP = 100;

    private final boolean lettersMayEndInApostrophe;

    NewsAnalyzer(boolean lettersMayEndInApostrophe) {
        this.lettersMayEndInApostrophe = lettersMayEndInApostrophe;
    }

    abstract TokenStream words(TokenStream tokens);

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        var tokenizer = new StandardTokenizer();
        return new TokenStreamComponents(tokenizer, words(tokenizer));
    }

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
        return new ApostropheCharFilter(reader, new Apostrophes(lettersMayEndInApostrophe));
    }

    @Override
    public int getPositionIncrementGap(String fieldName) {
        return VALUE_GAP;
    }
}
