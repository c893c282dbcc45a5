package jarchi.ingest.comparison;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds where two texts differ, at a cost that has a bound however long and unlike they are. Short passages are compared
 * exactly. Long ones are parted first at what each has once ("patience"); what then still is too long counts as rewritten.
 */
final class Changes {
    private static final int LONGEST_PASSAGE = 4_000;
    private static final long EFFORT = 100_000_000;
    private static final int MANY = -1;

    private final int longestPassage;
    private long effort;

    Changes() {
        this(LONGEST_PASSAGE, EFFORT);
    }

    /**
     * @param longestPassage in items of both texts
     * @param effort for all passages together, in steps: the square of the length of each
     */
    Changes(int longestPassage, long effort) {
        this.longestPassage = longestPassage;
        this.effort = effort;
    }

    /** In their order, with something that stays the same between any two. */
    List<Change> between(List<String> from, List<String> to) {
        var found = new ArrayList<Change>();
        var all = new Change(0, from.size(), 0, to.size()).withoutSameEnds(from, to);
        if (!compare(from, to, all, found)) {
            int start = all.from();
            int begin = all.to();
            for (var anchor : anchors(from, to, all)) {
                part(from, to, new Change(start, anchor.from(), begin, anchor.to()), found);
                start = anchor.fromEnd();
                begin = anchor.toEnd();
            }
            part(from, to, new Change(start, all.fromEnd(), begin, all.toEnd()), found);
        }
        return found;
    }

    private void part(List<String> from, List<String> to, Change passage, List<Change> found) {
        var differing = passage.withoutSameEnds(from, to);
        if (!compare(from, to, differing, found)) {
            found.add(differing);
        }
    }

    /** Whether there was effort left for it. */
    private boolean compare(List<String> from, List<String> to, Change passage, List<Change> found) {
        long length = (long) passage.fromEnd() - passage.from() + passage.toEnd() - passage.to();
        if (passage.from() == passage.fromEnd() || passage.to() == passage.toEnd()) {
            if (length > 0) {
                found.add(passage);
            }
            return true;
        }
        if (length > longestPassage || length * length > effort) {
            return false;
        }
        effort -= length * length;
        myers(from, to, passage, found);
        return true;
    }

    /** The library tells insertions and deletions at one place one by one: here they are one change. */
    private static void myers(List<String> from, List<String> to, Change passage, List<Change> found) {
        int source = 0;
        int target = 0;
        var deltas = DiffUtils.diff(
                        from.subList(passage.from(), passage.fromEnd()),
                        to.subList(passage.to(), passage.toEnd()),
                        new MyersDiffWithLinearSpace<String>())
                .getDeltas();
        for (var delta : deltas) {
            int same = delta.getSource().getPosition() - source;
            int start = passage.from() + source + same;
            int begin = passage.to() + target + same;
            boolean goesOn = same == 0 && source + target > 0;
            var begun = goesOn ? found.removeLast() : new Change(start, start, begin, begin);
            source += same + delta.getSource().size();
            target += same + delta.getTarget().size();
            found.add(new Change(begun.from(), passage.from() + source, begun.to(), passage.to() + target));
        }
    }

    /** What stands once in either passage, the longest row of it that is in the same order in both. */
    private static List<Change> anchors(List<String> from, List<String> to, Change passage) {
        var begins = places(from, passage.from(), passage.fromEnd());
        var ends = places(to, passage.to(), passage.toEnd());
        var pairs = new ArrayList<Change>();
        for (int i = passage.from(); i < passage.fromEnd(); i++) {
            int place = ends.getOrDefault(from.get(i), MANY);
            if (place != MANY && begins.getOrDefault(from.get(i), MANY) == i) {
                pairs.add(new Change(i, i + 1, place, place + 1));
            }
        }
        return longestRow(pairs);
    }

    private static Map<String, Integer> places(List<String> items, int from, int end) {
        var places = new HashMap<String, Integer>();
        for (int i = from; i < end; i++) {
            places.merge(items.get(i), i, (one, other) -> MANY);
        }
        return places;
    }

    private static List<Change> longestRow(List<Change> pairs) {
        int[] lastOfRow = new int[pairs.size()];
        int[] before = new int[pairs.size()];
        int rows = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int place = pairs.get(i).to();
            int row = firstNotBefore(place, lastOfRow, rows, pairs);
            before[i] = row == 0 ? -1 : lastOfRow[row - 1];
            lastOfRow[row] = i;
            rows = Math.max(rows, row + 1);
        }
        var longest = new Change[rows];
        int i = rows == 0 ? -1 : lastOfRow[rows - 1];
        for (int row = rows - 1; row >= 0; row--) {
            longest[row] = pairs.get(i);
            i = before[i];
        }
        return Arrays.asList(longest);
    }

    private static int firstNotBefore(int place, int[] lastOfRow, int rows, List<Change> pairs) {
        int low = 0;
        int high = rows;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pairs.get(lastOfRow[middle]).to() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
