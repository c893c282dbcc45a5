package jarchi.index.search.relevance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The mean figures of each set and language, as they are now or were recorded beside the sets. */
record Scores(Map<Group, Score> scores) {
    /** More than this may no figure fall below the recorded one. */
    static final double TOLERANCE = 0.01;

    private static final String FILE = "figures.tsv";
    private static final String HEAD = "set\tlanguage\tsearches\tndcg@10\trecall@10\tmrr@10";
    private static final int CELLS = 6;

    /** Searches of one set in one language. */
    record Group(String set, String language) {}

    /** The mean of so many searches. */
    record Score(int searches, Figures figures) {}

    static Scores of(List<Answered> answered) {
        Map<Group, List<Figures>> groups = new LinkedHashMap<>();
        for (Answered one : answered) {
            groups.computeIfAbsent(new Group(one.set(), one.search().language().tag()), group -> new ArrayList<>())
                    .add(one.figures());
        }
        Map<Group, Score> scores = new LinkedHashMap<>();
        groups.forEach((group, figures) -> scores.put(group, new Score(figures.size(), Figures.mean(figures))));
        return new Scores(scores);
    }

    /** Those recorded in a folder; none if nothing is. */
    static Scores recorded(Path folder) {
        Path file = folder.resolve(FILE);
        Map<Group, Score> scores = new LinkedHashMap<>();
        if (Files.exists(file)) {
            Lines.of(file).forEach((line, text) -> {
                if (!text.equals(HEAD)) {
                    read(file, line, text.split("\t", -1), scores);
                }
            });
        }
        return new Scores(scores);
    }

    private static void read(Path file, int line, String[] cells, Map<Group, Score> scores) {
        try {
            if (cells.length != CELLS) {
                throw new NumberFormatException();
            }
            var figures = new Figures(
                    Double.parseDouble(cells[3]), Double.parseDouble(cells[4]), Double.parseDouble(cells[5]));
            scores.put(new Group(cells[0], cells[1]), new Score(Integer.parseInt(cells[2]), figures));
        } catch (NumberFormatException e) {
            throw new Unreadable(file, line, "not a line of figures; record them anew");
        }
    }

    void record(Path folder) {
        List<String> lines = new ArrayList<>(List.of(HEAD));
        scores.forEach((group, score) -> lines.add(String.format(
                Locale.ROOT,
                "%s\t%s\t%d\t%.4f\t%.4f\t%.4f",
                group.set(),
                group.language(),
                score.searches(),
                score.figures().ndcg(),
                score.figures().recall(),
                score.figures().reciprocalRank())));
        try {
            Files.write(folder.resolve(FILE), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nullable
    Score get(Group group) {
        return scores.get(group);
    }

    /** A sentence for each figure that is lower than it was recorded, or gone. */
    List<String> fallenFrom(Scores recorded) {
        List<String> fallen = new ArrayList<>();
        recorded.scores.forEach((group, then) -> {
            Score now = scores.get(group);
            if (now == null && isOfOtherSets(group)) {
                return;
            }
            if (now == null) {
                fallen.add("%s %s has no searches any more".formatted(group.set(), group.language()));
                return;
            }
            compare(group, "nDCG@10", then.figures().ndcg(), now.figures().ndcg(), fallen);
            compare(group, "recall@10", then.figures().recall(), now.figures().recall(), fallen);
            compare(
                    group,
                    "MRR@10",
                    then.figures().reciprocalRank(),
                    now.figures().reciprocalRank(),
                    fallen);
        });
        return fallen;
    }

    /** Perhaps not all sets of the folder were asked. */
    private boolean isOfOtherSets(Group group) {
        return scores.keySet().stream().noneMatch(ours -> ours.set().equals(group.set()));
    }

    private static void compare(Group group, String figure, double then, double now, List<String> fallen) {
        if (now < then - TOLERANCE) {
            fallen.add(String.format(
                    Locale.ROOT,
                    "%s of %s %s fell from %.4f to %.4f",
                    figure,
                    group.set(),
                    group.language(),
                    then,
                    now));
        }
    }
}
