package jarchi.analysis;

import jarchi.analysis.words.UzbekFoldFilter;
import jarchi.analysis.words.UzbekLooseFilter;
import jarchi.analysis.words.UzbekStemFilter;
import org.apache.lucene.analysis.TokenStream;

/** Uzbek in Cyrillic and in every Latin: one spelling, and more or less of the word as the form wants it. */
final class UzbekAnalyzer extends NewsAnalyzer {
    /** What is left of a word. */
    enum Form {
        /** Endings are kept. */
        EXACT,
        /** No endings. */
        STEMMED,
        /** No endings, and written without the letters of Uzbek in both ways. */
        LOOSE,
        /** As {@link #LOOSE}, for a search: in the way of the script that it was typed in. */
        LOOSE_ASKED
    }

    private final Form form;

    UzbekAnalyzer(Form form) {
        super(true);
        this.form = form;
    }

    @Override
    TokenStream words(TokenStream tokens) {
        var folded = new UzbekFoldFilter(tokens);
        return switch (form) {
            case EXACT -> folded;
            case STEMMED -> new UzbekStemFilter(folded);
            case LOOSE -> new UzbekLooseFilter(new UzbekStemFilter(folded), false);
            case LOOSE_ASKED -> new UzbekLooseFilter(new UzbekStemFilter(folded), true);
        };
    }
}
