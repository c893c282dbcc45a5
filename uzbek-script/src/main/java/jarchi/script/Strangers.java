package jarchi.script;

import java.util.ArrayList;
import java.util.List;

/** Looks for words of a text that are in the wrong script. */
final class Strangers implements TextScanner.Visitor {
    private final String text;
    private final boolean inCyrillic;
    private final List<Stranger> found = new ArrayList<>();

    private Strangers(String text, UzbekScript script) {
        this.text = text;
        this.inCyrillic = script == UzbekScript.CYRILLIC;
    }

    static List<Stranger> in(String text, UzbekScript script) {
        var strangers = new Strangers(text, script);
        new TextScanner(text, strangers).scan();
        return List.copyOf(strangers.found);
    }

    @Override
    public void other(int start, int end) {}

    @Override
    public void word(int start, int end) {
        int from = start;
        for (int at = start; at <= end; at++) {
            if (at == end || text.charAt(at) == '-') {
                part(from, at);
                from = at + 1;
            }
        }
    }

    private void part(int start, int end) {
        String word = text.substring(start, end);
        boolean latin = word.chars().anyMatch(letter -> Letters.isLatin((char) letter));
        boolean cyrillic = word.chars().anyMatch(letter -> Letters.isCyrillic((char) letter));
        if (latin && cyrillic) {
            if (!inCyrillic || MixedWord.foreignStem(word) == 0) {
                found.add(new Stranger(Stranger.Kind.MIXED_SCRIPTS, start, end));
            }
        } else if (inCyrillic ? latin && !isAtHome(word, start, end) : cyrillic) {
            found.add(new Stranger(Stranger.Kind.OTHER_SCRIPT, start, end));
        }
    }

    private boolean isAtHome(String word, int start, int end) {
        boolean atDigit = (start > 0 && Character.isDigit(text.charAt(start - 1)))
                || (end < text.length() && Character.isDigit(text.charAt(end)));
        return atDigit
                || word.length() == 1
                || KeptWords.isRoman(word)
                || KeptWords.besideForeign(word)
                || KeptWords.listed(word) == word.length()
                || KeptWords.foreign(word) == word.length();
    }
}
