package jarchi.script;

import java.util.List;

/** A text in the script that was asked for, with the words that an editor should look at, in their order. */
public record Written(String text, List<Doubt> doubts) {
    public Written {
        doubts = List.copyOf(doubts);
    }
}
