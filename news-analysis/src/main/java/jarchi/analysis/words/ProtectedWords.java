package jarchi.analysis.words;

import org.apache.lucene.analysis.CharArraySet;

/** Names and abbreviations of Russian and English that no stemmer may touch, from the files beside this class. */
public final class ProtectedWords {
    private static final CharArraySet RUSSIAN = read("russian-protected-words.txt");
    private static final CharArraySet ENGLISH = read("english-protected-words.txt");

    private ProtectedWords() {}

    public static CharArraySet russian() {
        return RUSSIAN;
    }

    public static CharArraySet english() {
        return ENGLISH;
    }

    private static CharArraySet read(String file) {
        return CharArraySet.unmodifiableSet(new CharArraySet(UzbekWords.lines(file), false));
    }
}
