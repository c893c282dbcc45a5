package jarchi.ingest.comparison;

import java.util.List;

/** What stands from one place to another in the one text, and in the other one instead. */
record Change(int from, int fromEnd, int to, int toEnd) {
    private static final String END = Word.endOfLine().key();

    Change withoutSameEnds(List<String> old, List<String> young) {
        int most = Math.min(fromEnd - from, toEnd - to);
        int ahead = 0;
        while (ahead < most && old.get(from + ahead).equals(young.get(to + ahead))) {
            ahead++;
        }
        int behind = 0;
        while (behind < most - ahead && old.get(fromEnd - 1 - behind).equals(young.get(toEnd - 1 - behind))) {
            behind++;
        }
        return new Change(from + ahead, fromEnd - behind, to + ahead, toEnd - behind);
    }

    /** @param room how many words stay the same behind it */
    Change endedWithItsLine(List<String> old, List<String> young, int room) {
        boolean inserts = from == fromEnd;
        if (!inserts && to != toEnd) {
            return this;
        }
        var words = inserts ? young : old;
        int start = inserts ? to : from;
        int end = inserts ? toEnd : fromEnd;
        if (words.get(end - 1).equals(END)) {
            return this;
        }
        for (int by = 0; by < room && words.get(start + by).equals(words.get(end + by)); by++) {
            if (words.get(end + by).equals(END)) {
                int moved = by + 1;
                return new Change(from + moved, fromEnd + moved, to + moved, toEnd + moved);
            }
        }
        return this;
    }
}
