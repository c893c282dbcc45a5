package jarchi.analysis.words;

import java.util.ArrayList;
import java.util.List;

/** What the folded words may begin with when only the beginning of one was typed and its last letters could still change. */
public final class UzbekPrefixes {
    private static final List<String> ENDS_OF_TS = List.of("ts", "tsi", "tse", "tsen");

    private UzbekPrefixes() {}

    /**
     * The beginnings to look for, the plain one first: tos* as typed in Latin may go on as tosh (one folded letter), and
     * konstituts* may go on as konstitutsiya and poy* as poyezd (which are folded without t and y).
     */
    public static List<String> of(String typed, String folded) {
        var prefixes = new ArrayList<String>(2);
        prefixes.add(folded);
        if (typed.endsWith("s") || typed.endsWith("S")) {
            prefixes.add(folded.substring(0, folded.length() - 1) + 'ş');
        }
        if (folded.endsWith("y") && folded.length() > 1) {
            String before = folded.substring(0, folded.length() - 1);
            prefixes.add(before + 'e');
            prefixes.add(before + 'a');
            prefixes.add(before + 'u');
        }
        for (String end : ENDS_OF_TS) {
            if (folded.endsWith(end) && folded.length() > end.length() + 1) {
                prefixes.add(folded.substring(0, folded.length() - end.length()) + end.substring(1));
            }
        }
        return List.copyOf(prefixes);
    }
}
