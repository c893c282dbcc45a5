package jarchi.index.asked;

import static java.nio.charset.StandardCharsets.UTF_8;

import jarchi.events.Language;
import jarchi.events.searches.SearchesCounted;
import jarchi.events.searches.SearchesCounted.Outcome;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One day of searches. However many different ones come, from however many places: no more than {@link #MOST_SEARCHES} are
 * known, of which a flood replaces those that fewest readers asked for, and no more than twice {@link #MOST_TOLD} are told.
 */
final class AskedDay {
    static final int MOST_SEARCHES = 5_000;
    /** So many that one reader each asked for, and as many that several did. */
    static final int MOST_TOLD = 5_000;
    /** Who looks for more different things in a day is no reader. */
    static final int MOST_OF_A_READER = 200;

    private static final int MOST_READERS = 100_000;
    private static final int SALT_BYTES = 16;

    /** What is counted apart. */
    record Search(String form, Outcome outcome) {}

    /** One way to type it. */
    record Wording(String words, Language language) {}

    private final LocalDate day;
    private final byte[] salt = new byte[SALT_BYTES];
    private final Map<Search, Tally> searches = new LinkedHashMap<>();
    private final Map<Long, Integer> readers = new HashMap<>();
    private final Set<Search> changed = new LinkedHashSet<>();
    private int told;

    AskedDay(LocalDate day) {
        this.day = day;
        new SecureRandom().nextBytes(salt);
    }

    LocalDate day() {
        return day;
    }

    void count(Search search, Wording wording, String network) {
        long reader = mark(network);
        Tally tally = searches.get(search);
        if ((tally != null && tally.has(reader)) || !isOneMore(reader)) {
            return;
        }
        if (tally == null) {
            makeRoom();
            tally = new Tally();
            searches.put(search, tally);
        }
        tally.add(reader, wording);
        changed.add(search);
    }

    /** Nobody knows the salt, and it ends with this object: then no mark can be led back to a network by trying all there are. */
    private long mark(String network) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return ByteBuffer.wrap(digest.digest(network.getBytes(UTF_8))).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isOneMore(long reader) {
        Integer before = readers.get(reader);
        if (before == null ? readers.size() >= MOST_READERS : before >= MOST_OF_A_READER) {
            return false;
        }
        readers.merge(reader, 1, Integer::sum);
        return true;
    }

    /** Those that fewest asked for go first, of these the oldest; a tenth of all, so that it is seldom done. */
    private void makeRoom() {
        if (searches.size() >= MOST_SEARCHES) {
            List<Search> fewest = searches.entrySet().stream()
                    .sorted(Comparator.comparingLong(entry -> entry.getValue().readers()))
                    .limit(MOST_SEARCHES / 10)
                    .map(Map.Entry::getKey)
                    .toList();
            fewest.forEach(searches::remove);
            changed.removeAll(Set.copyOf(fewest));
        }
    }

    List<SearchesCounted> changed(String instance) {
        List<SearchesCounted> counted = new ArrayList<>();
        for (Search search : changed) {
            Tally tally = searches.get(search);
            if (tally != null && mayBeTold(search, tally)) {
                told += tally.wasTold() ? 0 : 1;
                tally.tell();
                Wording mostly = tally.mostly();
                counted.add(new SearchesCounted(
                        instance,
                        day,
                        search.form(),
                        search.outcome(),
                        mostly.words(),
                        mostly.language(),
                        tally.readers()));
            }
        }
        changed.clear();
        return counted;
    }

    private boolean mayBeTold(Search search, Tally tally) {
        boolean enough = search.outcome() == Outcome.NOTHING || tally.readers() >= SearchesCounted.FEWEST_READERS;
        return enough && (tally.wasTold() || told < (tally.readers() > 1 ? 2 * MOST_TOLD : MOST_TOLD));
    }

    void untold(SearchesCounted counted) {
        var search = new Search(counted.form(), counted.outcome());
        if (counted.day().equals(day) && searches.containsKey(search)) {
            changed.add(search);
        }
    }
}
