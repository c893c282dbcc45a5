package jarchi.ingest.article;

import java.util.List;

/** What became of an article that was brought along. */
public sealed interface Arrival {
    /** It is a new one. */
    record Created() implements Arrival {}

    /** It was there, reads otherwise now, and has a new version. */
    record Changed() implements Arrival {}

    /** It was there, as it is. */
    record Unchanged() implements Arrival {}

    /** It stays away, for these reasons. */
    record Refused(List<FieldProblem> problems) implements Arrival {
        public Refused(FieldProblem.Fault fault) {
            this(List.of(new FieldProblem("row", fault)));
        }
    }
}
