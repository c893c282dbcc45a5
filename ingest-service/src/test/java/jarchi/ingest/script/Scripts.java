package jarchi.ingest.script;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The machine with a newsroom's words, without a database. */
public final class Scripts {
    private Scripts() {}

    /** @param words such as {@code sirk=цирк} */
    public static OtherScript withHouseWords(String... words) {
        List<HouseWord> all = Stream.of(words)
                .map(word -> word.split("=", 2))
                .map(pair -> new HouseWord(pair[0], pair[1], "editor@jarchi.local", Instant.EPOCH))
                .toList();
        return new OtherScript(new HouseWords(null) {
            @Override
            public List<HouseWord> all() {
                return all;
            }
        });
    }
}
