package jarchi.index.asked;

import jarchi.index.asked.AskedDay.Wording;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Who asked for the same, as marks, and how they typed it. */
final class Tally {
    /** So many are told from each other; behind them each one more counts. */
    private static final int MOST_MARKS = 100;

    private static final int MOST_WORDINGS = 8;

    private final Set<Long> marks = new HashSet<>();
    private final Map<Wording, Integer> wordings = new LinkedHashMap<>();
    private long more;
    private boolean told;

    boolean has(long reader) {
        return marks.contains(reader);
    }

    void add(long reader, Wording wording) {
        if (marks.size() < MOST_MARKS) {
            marks.add(reader);
        } else {
            more++;
        }
        if (wordings.size() < MOST_WORDINGS || wordings.containsKey(wording)) {
            wordings.merge(wording, 1, Integer::sum);
        }
    }

    long readers() {
        return marks.size() + more;
    }

    /** The first of those that most readers typed. */
    Wording mostly() {
        return Collections.max(wordings.entrySet(), Map.Entry.comparingByValue())
                .getKey();
    }

    boolean wasTold() {
        return told;
    }

    void tell() {
        told = true;
    }
}
