package jarchi.ingest.searches;

import jarchi.events.site.PopularSearch;
import jarchi.events.site.PopularSearches;
import jarchi.ingest.site.SayingSetting;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Says to the readers' side what many readers look for and find, so that it can complete what others type: words of letters
 * alone, which no editor has hidden.
 */
@Component
public class OfferingPopularSearches {
    private static final Logger log = LoggerFactory.getLogger(OfferingPopularSearches.class);
    private static final int DAYS = CountedSearches.FOUND_KEPT_DAYS;
    private static final int MOST = 100;
    /** Some of them are not to be offered. */
    private static final int MOST_LOOKED_AT = 3 * MOST;

    private static final Pattern LETTERS =
            Pattern.compile("[\\p{L}\\p{M}]+([ ʻʼ‘’'`-]{1,2}[\\p{L}\\p{M}]+){0,5}[ʻʼ‘’'`]?");

    private final CountedSearches searches;
    private final SayingSetting saying;
    private final TransactionTemplate transaction;

    OfferingPopularSearches(CountedSearches searches, SayingSetting saying, TransactionTemplate transaction) {
        this.searches = searches;
        this.saying = saying;
        this.transaction = transaction;
    }

    /** What is offered now, the most frequent first. */
    public List<AskedSearch> offered() {
        return searches.popular(DAYS, MOST_LOOKED_AT).stream()
                .filter(search -> LETTERS.matcher(search.words()).matches())
                .limit(MOST)
                .toList();
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "${ingest.searches.offer-every:1m}")
    void offerNowAndThen() {
        try {
            transaction.executeWithoutResult(status -> offer());
        } catch (DataAccessException | TransactionException e) {
            log.warn("popular searches -> LATER {}", e.getMessage());
        }
    }

    void offer() {
        saying.say(
                PopularSearches.KEY,
                () -> new PopularSearches(offered().stream()
                        .map(search -> new PopularSearch(search.words(), search.language()))
                        .toList()));
    }
}
