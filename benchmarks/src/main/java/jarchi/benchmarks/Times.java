package jarchi.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long one thing took, again and again, in milliseconds. */
final class Times {
    private final String what;
    private final List<Double> all = Collections.synchronizedList(new ArrayList<>());

    Times(String what) {
        this.what = what;
    }

    void add(double millis) {
        all.add(millis);
    }

    double median() {
        return percentile(50);
    }

    /** The smallest time that so many of a hundred did not exceed. */
    double percentile(int percent) {
        List<Double> sorted = all.stream().sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(percent / 100.0 * sorted.size()) - 1));
    }

    /** A row of a Markdown table, with the median as a multiple of a floor's. */
    String row(Times floor) {
        return "| %s | %d | %.1f | %.1f | %.1f | %.1f |"
                .formatted(what, all.size(), median(), percentile(99), percentile(100), median() / floor.median());
    }
}
