package jarchi.index.kafka;

import jarchi.index.document.ArticleIndex;
import jarchi.index.document.IndexSuccession;
import jarchi.index.document.StandingIndex;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads the log for the index that stands now, and for the one that is to take its place, each in a consumer group of
 * its own: a new index has a new group, which starts at the log's beginning, and the group's offsets tell how far its
 * index is filled. When an index takes the place of the other, its consumers read on.
 */
@Component
class FillingTheIndex {
    private static final Logger log = LoggerFactory.getLogger(FillingTheIndex.class);

    private final ArticleIndex index;
    private final KafkaListenerEndpointRegistry listeners;
    private final String groups;
    private final String client;
    private final Map<String, Filler> fillers = new ConcurrentHashMap<>();
    private volatile @Nullable StandingIndex filled;

    FillingTheIndex(
            ArticleIndex index,
            IndexSuccession succession,
            KafkaListenerEndpointRegistry listeners,
            @Value("${spring.kafka.consumer.group-id}") String groups) {
        this.index = index;
        this.listeners = listeners;
        this.groups = groups;
        this.client = groups + "-" + succession.release();
    }

    /** The standing index whose group reads now; null while it changes. */
    @Nullable
    StandingIndex filled() {
        return filled;
    }

    /** Whether readers are served from it. */
    boolean isServed(StandingIndex other) {
        return other.equals(filled);
    }

    /** What the consumers of this name read for; null while they change to another index. */
    @Nullable
    StandingIndex filledBy(String listener) {
        Filler filler = fillers.get(listener);
        return filler == null ? null : filler.index();
    }

    String groupOf(StandingIndex other) {
        return groups + "-" + other.uuid();
    }

    /** How the names begin that consumers of this release have in their groups. */
    String client() {
        return client;
    }

    /** Sees which indices there are, and fills them. */
    @Scheduled(fixedDelayString = "${kafka.look-every:1s}")
    synchronized void follow() {
        Optional<StandingIndex> standing = index.look();
        List<StandingIndex> wanted = Stream.concat(standing.stream(), index.next().stream())
                .distinct()
                .toList();
        for (Filler filler : fillers().values()) {
            StandingIndex left = filler.index();
            // All of them end when the service does
            boolean died = filler.hasDied() && listeners.isRunning();
            if (left != null && (died || !wanted.contains(left))) {
                filler.leave();
            }
        }
        wanted.forEach(this::fill);
        filled = standing.filter(this::isFilled).orElse(null);
    }

    private boolean isFilled(StandingIndex wanted) {
        return fillers().values().stream().anyMatch(filler -> filler.fills(wanted));
    }

    /** Else a batch is still on its way: the next look sees whether it is done. */
    private void fill(StandingIndex wanted) {
        if (isFilled(wanted)) {
            return;
        }
        fillers().entrySet().stream()
                .filter(filler -> filler.getValue().isFree())
                .findFirst()
                .ifPresent(filler -> fill(wanted, filler.getKey(), filler.getValue()));
    }

    private void fill(StandingIndex wanted, String listener, Filler filler) {
        try {
            filler.fill(wanted, groupOf(wanted), client + "-" + listener);
            log.info("index {} -> FILLED by group {}", wanted.name(), groupOf(wanted));
        } catch (RuntimeException e) {
            // The next look tries again; meanwhile the other index is filled
            log.warn("index {} -> WAITING for Kafka: {}", wanted.name(), e.getMessage(), e);
        }
    }

    private Map<String, Filler> fillers() {
        if (fillers.isEmpty()) {
            for (String listener : ArticleListener.IDS) {
                fillers.put(listener, new Filler(Objects.requireNonNull(listeners.getListenerContainer(listener))));
            }
        }
        return fillers;
    }
}
