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
    private static final Logger log = LoggerFactory.getLogger(ArticleIndex.class);

    private final Indices indices;
    private final IndexDescription description;
    private @Nullable StandingIndex standing;
    private volatile @Nullable StandingIndex next;
    private String lastTrouble = "";
    private volatile @Nullable String unusable = "not looked at yet";

    ArticleIndex(Indices indices, IndexDescription description) {
        this.indices = indices;
        this.description = description;
    }

    /** The index to write to, made now if there was none; while Elasticsearch is away the one that stood before. */
    public synchronized Optional<StandingIndex> look() {
        try {
            Lineup now = indices.lineup();
            next = ofThisRelease(now.next());
            standing = prepared(now);
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
                log.warn("index {} not seen: {}", Indices.ALIAS, Judgement.inWords(e));
            }
        }
        return Optional.ofNullable(standing);
    }

    /** The index that this release fills beside the one that stands, as the last look saw it. */
    public Optional<StandingIndex> next() {
        return Optional.ofNullable(next);
    }

    /** Whether nobody asks it yet. */
    boolean isNext(StandingIndex index) {
        return index.equals(next);
    }

    private @Nullable StandingIndex ofThisRelease(@Nullable StandingIndex found) throws IOException {
        if (found == null || found.equals(next)) {
            return found;
        }
        return indices.origin(found.name()).isOnly(description.release()) ? found : null;
    }

    private @Nullable StandingIndex prepared(Lineup now) throws IOException {
        StandingIndex found = now.standing();
        if (found == null) {
            indices.makeFirst();
        } else if (!now.isNamed() && now.shutBy() == null) {
            indices.name(found.name());
        }
        StandingIndex made = found == null ? indices.lineup().standing() : found;
        if (made != null && !made.equals(standing)) {
            indices.addNewFields(made.name());
        }
        return made;
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
