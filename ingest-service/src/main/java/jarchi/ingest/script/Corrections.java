package jarchi.ingest.script;

import jarchi.script.UzbekScript;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the words that somebody spelled otherwise in a text, and nothing else changed. */
final class Corrections {
    private static final Pattern TAG_OR_ENTITY = Pattern.compile("<[^>]*>|&[#\\w]{1,10};");
    private static final Pattern WORD = Pattern.compile(
            "[\\p{L}\\p{M}'`´ʹʻʼʽ‘’‛′՚＇]*\\p{L}[\\p{L}\\p{M}'`´ʹʻʼʽ‘’‛′՚＇]*(-\\p{L}[\\p{L}\\p{M}ʻʼ'‘’]*)*");

    private Corrections() {}

    /** Words of the source with how they were spelled; nothing if more than the spelling of words was changed. */
    static Optional<Map<String, String>> between(Wording source, Wording made, Wording edited) {
        var found = new HashMap<String, String>();
        for (int part = 0; part < source.parts().size(); part++) {
            String before = made.parts().get(part);
            String after = edited.parts().get(part);
            if (!before.equals(after) && !find(source.parts().get(part), before, after, found)) {
                return Optional.empty();
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(Map.copyOf(found));
    }

    private static boolean find(String source, String made, String edited, Map<String, String> found) {
        List<String> sources = words(source);
        List<String> befores = words(made);
        List<String> afters = words(edited);
        if (sources.size() != befores.size() || !sameButForWords(made, edited)) {
            return false;
        }
        for (int i = 0; i < sources.size(); i++) {
            if (!befores.get(i).equals(afters.get(i))) {
                String spelled = found.putIfAbsent(sources.get(i), afters.get(i));
                boolean once = spelled == null || spelled.equals(afters.get(i));
                if (!once || !isSpellingOf(sources.get(i), afters.get(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether a text made anew has each word as it was made before or as it was edited, and all else as before. */
    static boolean explain(Wording again, Wording made, Wording edited) {
        for (int part = 0; part < again.parts().size(); part++) {
            List<String> anew = words(again.parts().get(part));
            List<String> befores = words(made.parts().get(part));
            List<String> afters = words(edited.parts().get(part));
            if (!sameButForWords(again.parts().get(part), edited.parts().get(part))) {
                return false;
            }
            for (int i = 0; i < anew.size(); i++) {
                boolean asEdited = anew.get(i).equals(afters.get(i));
                boolean untouched = afters.get(i).equals(befores.get(i));
                if (!asEdited && !untouched) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean sameButForWords(String one, String other) {
        return WORD.matcher(withoutTags(one))
                .replaceAll("w")
                .equals(WORD.matcher(withoutTags(other)).replaceAll("w"));
    }

    /** Tags become signs that are no letters, so that a tag that came or went is seen. */
    private static String withoutTags(String html) {
        return TAG_OR_ENTITY.matcher(html).replaceAll("\u0001");
    }

    static List<String> words(String html) {
        return WORD.matcher(withoutTags(html)).results().map(MatchResult::group).toList();
    }

    /** Another word in its place is no spelling of it: written in Latin, both look alike. */
    private static boolean isSpellingOf(String source, String written) {
        String one = plain(source);
        String other = plain(written);
        return distance(one, other) <= Math.max(2, one.length() / 3);
    }

    private static String plain(String word) {
        return UzbekScript.LATIN_1995
                .write(word)
                .text()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[ʻʼ-]", "");
    }

    /** How many letters have to be changed, put in or taken out (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
