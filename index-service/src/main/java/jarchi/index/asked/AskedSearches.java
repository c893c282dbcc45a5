package jarchi.index.asked;

import jarchi.events.Language;
import jarchi.events.searches.SearchesCounted;
import jarchi.events.searches.SearchesCounted.Outcome;
import jarchi.index.site.NewsDates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Counts what readers ask this instance for, day by day in Tashkent. All of it is in memory, and bounded; what a crash takes is
 * lost. Where a reader comes from leaves no trace but a mark, which means nothing once its day is over.
 */
@Component
public class AskedSearches {
    private final Clock clock;
    private final String instance = UUID.randomUUID().toString();
    private AskedDay today;
    /** Until all of it was told. */
    private AskedDay before;

    AskedSearches(Clock clock) {
        this.clock = clock;
        this.today = new AskedDay(day());
        this.before = today;
    }

    /**
     * @param words as they were typed
     * @param language of the page
     * @param network where the reader comes from
     */
    public void count(String words, Language language, boolean found, String network) {
        AskedWords.of(words).ifPresent(asked -> {
            var search = new AskedDay.Search(asked.form(), found ? Outcome.FOUND : Outcome.NOTHING);
            count(search, new AskedDay.Wording(asked.typed(), language), network);
        });
    }

    private synchronized void count(AskedDay.Search search, AskedDay.Wording wording, String network) {
        LocalDate day = day();
        if (!day.equals(today.day())) {
            before = today;
            today = new AskedDay(day);
        }
        today.count(search, wording, network);
    }

    /** What has changed since this was asked last, as it is now. */
    public synchronized List<SearchesCounted> changed() {
        List<SearchesCounted> changed = new ArrayList<>(before.changed(instance));
        changed.addAll(today.changed(instance));
        if (!day().equals(today.day())) {
            today = new AskedDay(day());
        }
        before = today;
        return changed;
    }

    /** Nobody has heard of these: they are told again, as they are then. */
    public synchronized void untold(List<SearchesCounted> counted) {
        counted.forEach(one -> today.untold(one));
    }

    private LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), NewsDates.ZONE);
    }
}
