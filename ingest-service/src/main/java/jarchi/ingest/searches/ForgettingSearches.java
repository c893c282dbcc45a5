package jarchi.ingest.searches;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** What readers looked for is kept for a while and no longer. */
@Component
class ForgettingSearches {
    private static final Logger log = LoggerFactory.getLogger(ForgettingSearches.class);

    private final CountedSearches searches;

    ForgettingSearches(CountedSearches searches) {
        this.searches = searches;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void forget() {
        try {
            searches.forget();
        } catch (DataAccessException | TransactionException e) {
            log.warn("searches -> FORGOTTEN LATER {}", e.getMessage());
        }
    }
}
