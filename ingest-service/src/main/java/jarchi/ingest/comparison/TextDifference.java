package jarchi.ingest.comparison;

import jarchi.ingest.comparison.Piece.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what was taken out of a text and what was put in: lines first, then words within the lines that differ. */
final class TextDifference {
    private final Changes changes = new Changes();
    private final List<Piece> pieces = new ArrayList<>();

    static List<Piece> of(List<Word> from, List<Word> to) {
        var difference = new TextDifference();
        difference.lines(lines(from), lines(to));
        return difference.pieces;
    }

    private void lines(List<List<Word>> from, List<List<Word>> to) {
        int next = 0;
        for (var change : changes.between(keys(from, TextDifference::key), keys(to, TextDifference::key))) {
            same(joined(from, next, change.from()));
            words(joined(from, change.from(), change.fromEnd()), joined(to, change.to(), change.toEnd()));
            next = change.fromEnd();
        }
        same(joined(from, next, from.size()));
    }

    private void words(List<Word> from, List<Word> to) {
        var open = new Change(0, 0, 0, 0);
        for (var change : endedWithTheirLines(keys(from, Word::key), keys(to, Word::key))) {
            var between = from.subList(open.fromEnd(), change.from());
            boolean goesOn = open.fromEnd() + open.toEnd() > 0 && isTooShort(between);
            if (between.isEmpty() || goesOn) {
                open = new Change(open.from(), change.fromEnd(), open.to(), change.toEnd());
            } else {
                changed(from.subList(open.from(), open.fromEnd()), to.subList(open.to(), open.toEnd()));
                same(between);
                open = change;
            }
        }
        changed(from.subList(open.from(), open.fromEnd()), to.subList(open.to(), open.toEnd()));
        same(from.subList(open.fromEnd(), from.size()));
    }

    private void changed(List<Word> removed, List<Word> added) {
        put(Kind.REMOVED, removed);
        put(Kind.ADDED, added);
    }

    /** One small word that stayed between two changes reads better as part of them. */
    private static boolean isTooShort(List<Word> between) {
        return between.size() == 1
                && !between.getFirst().endsLine()
                && between.getFirst().text().length() < 4;
    }

    private void same(List<Word> words) {
        put(Kind.SAME, words);
    }

    /** Words that look alike become one piece; no piece goes over the end of a line. */
    private void put(Kind kind, List<Word> words) {
        int start = 0;
        for (int i = 0; i < words.size(); i++) {
            boolean last = i + 1 == words.size();
            if (words.get(i).endsLine()) {
                pieces.add(piece(kind, words.subList(start, i), true));
                start = i + 1;
            } else if (last || (!words.get(i + 1).endsLine() && !looksLike(words.get(i), words.get(i + 1)))) {
                pieces.add(piece(kind, words.subList(start, i + 1), false));
                start = i + 1;
            }
        }
    }

    private static boolean looksLike(Word one, Word other) {
        return one.strong() == other.strong() && one.em() == other.em() && Objects.equals(one.link(), other.link());
    }

    private static Piece piece(Kind kind, List<Word> words, boolean endsLine) {
        String text = words.stream()
                .map(word -> (word.spaced() ? " " : "") + word.text())
                .collect(Collectors.joining());
        var first = words.isEmpty() ? Word.endOfLine() : words.getFirst();
        return new Piece(kind, text, first.strong(), first.em(), first.link(), endsLine);
    }

    private static List<List<Word>> lines(List<Word> words) {
        var lines = new ArrayList<List<Word>>();
        int start = 0;
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).endsLine() || i + 1 == words.size()) {
                lines.add(words.subList(start, i + 1));
                start = i + 1;
            }
        }
        return lines;
    }

    private static String key(List<Word> line) {
        return line.stream().map(Word::key).collect(Collectors.joining("\u0002"));
    }

    private static List<Word> joined(List<List<Word>> lines, int from, int to) {
        return lines.subList(from, to).stream().flatMap(List::stream).toList();
    }

    private static <T> List<String> keys(List<T> items, Function<T, String> key) {
        return items.stream().map(key).toList();
    }

    /** "came[+ . ¶ In between] . ¶" says the same as "came . ¶[+In between . ¶]", which people read more easily. */
    private List<Change> endedWithTheirLines(List<String> from, List<String> to) {
        var ended = changes.between(from, to);
        for (int i = 0; i < ended.size(); i++) {
            int room = (i + 1 < ended.size() ? ended.get(i + 1).from() : from.size())
                    - ended.get(i).fromEnd();
            ended.set(i, ended.get(i).endedWithItsLine(from, to, room));
        }
        return ended;
    }
}
