package jarchi.ingest.script;

import java.util.HashMap;
import java.util.List;
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
                if (!once || !Spelling.isOfOneWord(sources.get(i), befores.get(i), afters.get(i))) {
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
}
