package jarchi.script;

import org.jspecify.annotations.Nullable;

/** The words that rules would write wrongly in the other script. */
final class WordList {
    private static final String FILE = "exceptions.tsv";
    private static final Stems LATIN = read(0, ">");
    private static final Stems CYRILLIC = read(1, "<");

    private WordList() {}

    static Stems.@Nullable Match findLatin(String word) {
        return LATIN.find(word, String::substring);
    }

    static Stems.@Nullable Match findCyrillic(String word) {
        return CYRILLIC.find(word, WordList::latinRest);
    }

    /** The rest of a Cyrillic word in the Latin of 1995, by rule. */
    static String latinRest(String word, int from) {
        var rest = new StringBuilder();
        CyrillicToLatin.write(word, from, rest);
        return rest.toString();
    }

    /** Latin, Cyrillic, and {@code >} or {@code <} where a pair goes one way only. */
    private static Stems read(int column, String direction) {
        var listing = new Stems.Listing();
        for (String line : Lines.of(FILE)) {
            String[] cells = line.split("\t", -1);
            if (cells.length < 3 || cells[2].equals(direction)) {
                listing.add(cells[column], cells[1 - column]);
            }
        }
        return listing.stems();
    }
}
