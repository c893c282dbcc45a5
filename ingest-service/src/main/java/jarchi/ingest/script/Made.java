package jarchi.ingest.script;

import java.util.List;

/** A text made by machine, with the words that an editor should look at, in their order. */
public record Made(Wording wording, List<DoubtfulWord> doubts) {
    public Made {
        doubts = List.copyOf(doubts);
    }
}
