package jarchi.analysis.words;

/**
 * A light stemmer over the internal form of Uzbek: cuts the longest ending again and again until nothing changes, then
 * evens out what an ending does to the end of its word. Words and endings are files. One object serves one thread.
 */
final class UzbekStemmer {
    private static final int MOST_PASSES = 4;

    private char[] word = new char[64];
    private int length;

    /** The letters of the stem, of which {@link #length()} are valid until the next word. */
    char[] stem() {
        return word;
    }

    int length() {
        return length;
    }

    void stem(char[] folded, int foldedLength) {
        if (word.length < foldedLength + UzbekWords.MOST_LETTERS_ADDED) {
            word = new char[foldedLength + UzbekWords.MOST_LETTERS_ADDED];
        }
        System.arraycopy(folded, 0, word, 0, foldedLength);
        length = foldedLength;
        boolean changed = true;
        for (int pass = 0; changed && pass < MOST_PASSES; pass++) {
            changed = cutEndings();
            if (UzbekWords.isProtected(word, length)) {
                return;
            }
            changed |= evenOutEnd();
        }
    }

    private boolean cutEndings() {
        boolean changed = false;
        while (true) {
            int protectedLength = UzbekWords.protectedLength(word, length);
            if (protectedLength > 0) {
                changed |= protectedLength < length;
                length = protectedLength;
                return changed;
            }
            if (!cutLongestEnding()) {
                return changed;
            }
            changed = true;
        }
    }

    private boolean cutLongestEnding() {
        for (UzbekEnding ending : UzbekWords.endingsOn(word[length - 1])) {
            int rest = ending.cutFrom(word, length);
            if (rest > 0) {
                length = UzbekWords.restoreIrregular(word, rest);
                return true;
            }
        }
        return false;
    }

    private boolean evenOutEnd() {
        int before = length;
        if (length > 3 && last(0) == last(1) && !UzbekEnding.isVowel(last(0))) {
            length--; // metall, hiss: rule 31
        }
        boolean voiceless = length > 3 && UzbekEnding.vowels(word, length) >= 2 && endsVoiced();
        if (voiceless) {
            word[length - 1] = last(0) == 'g' ? 'k' : 'q'; // tilag of tilagi -> tilak: rule 34
        }
        // qonun+i cannot be told from qonu+ni, majlis+i from majli+si, maqsad+i from maqsa+di: cut from every word
        // alike
        if (length > 3 && (last(0) == 'n' || last(0) == 's' || last(0) == 'd') && UzbekEnding.isVowel(last(1))) {
            length--;
        }
        return voiceless || length < before;
    }

    private boolean endsVoiced() {
        return last(0) == 'ğ' || (last(0) == 'g' && last(1) != 'n');
    }

    private char last(int back) {
        return word[length - 1 - back];
    }
}
