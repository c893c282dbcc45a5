package jarchi.ingest.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Exactly compared, parted or given up: what stayed the same stands in both, in order. */
class ChangesTest {
    @Property
    void whatLiesBetweenChangesIsTheSameInBoth(@ForAll("texts") List<String> from, @ForAll("texts") List<String> to) {
        for (var changes : List.of(new Changes(), new Changes(6, 1_000), new Changes(20, 50), new Changes(0, 0))) {
            var found = changes.between(from, to);

            var rebuilt = new ArrayList<String>();
            int next = 0;
            for (var change : found) {
                assertThat(change.from()).isGreaterThanOrEqualTo(found.getFirst() == change ? 0 : next + 1);
                rebuilt.addAll(from.subList(next, change.from()));
                rebuilt.addAll(to.subList(change.to(), change.toEnd()));
                next = change.fromEnd();
            }
            rebuilt.addAll(from.subList(next, from.size()));
            assertThat(rebuilt).isEqualTo(to);
        }
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j")
                .list()
                .ofMaxSize(30);
    }
}
