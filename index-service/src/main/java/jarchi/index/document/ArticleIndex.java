package jarchi.index.document;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Sees to it that an index stands behind the alias and has this release's fields. The service is not ready before it has
 * looked, nor with an index that it cannot use; it is while Elasticsearch is away, so that readers are told so.
 */
@Component
public class ArticleIndex implements HealthIndicator {
    /** Everything reads and writes by this name, so that a rebuilt index can take the place of the old one. */
    static final String ALIAS = "articles";

    private static final Logger log = LoggerFactory.getLogger(ArticleIndex.class);

    private final Indices indices;
    private @Nullable StandingIndex standing;
    private String lastTrouble = "";
    private volatile @Nullable String unusable = "not looked at yet";

    ArticleIndex(Indices indices) {
        this.indices = indices;
    }

    /** The index to write to, made now if there was none; while Elasticsearch is away the one that stood before. */
    public synchronized Optional<StandingIndex> look() {
        try {
            standing = prepared();
            unusable = null;
            lastTrouble = "";
        } catch (IndexUnusable e) {
            standing = null;
            unusable = e.why();
            if (isNews(e.why())) {
                log.error("nothing is written: {}", e.why());
            }
        } catch (IOException | ElasticsearchException e) {
            unusable = null;
            if (isNews(Judgement.inWords(e))) {
                log.warn("index {} not seen: {}", ALIAS, Judgement.inWords(e));
            }
        }
        return Optional.ofNullable(standing);
    }

    private @Nullable StandingIndex prepared() throws IOException {
        Optional<StandingIndex> found = indices.behind(ALIAS);
        if (found.isEmpty()) {
            indices.make(ALIAS);
            found = indices.behind(ALIAS);
        }
        if (found.isPresent() && !found.get().equals(standing)) {
            indices.addNewFields(found.get().name());
        }
        return found.orElse(null);
    }

    @Override
    public Health health() {
        String why = unusable;
        return why == null
                ? Health.up().build()
                : Health.down().withDetail("index", why).build();
    }

    private boolean isNews(String trouble) {
        boolean news = !trouble.equals(lastTrouble);
        lastTrouble = trouble;
        return news;
    }
}
