package jarchi.index.kafka;

import jarchi.index.document.ArticleIndex;
import jarchi.index.document.StandingIndex;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads the log for the index that stands now, in a consumer group of that index's own: a new index has a new group,
 * which starts at the log's beginning, and the group's offsets tell how far its index is filled.
 */
@Component
class FillingTheIndex {
    private static final Logger log = LoggerFactory.getLogger(FillingTheIndex.class);

    private final ArticleIndex index;
    private final KafkaListenerEndpointRegistry listeners;
    private final String groups;
    private volatile @Nullable StandingIndex filled;

    FillingTheIndex(
            ArticleIndex index,
            KafkaListenerEndpointRegistry listeners,
            @Value("${spring.kafka.consumer.group-id}") String groups) {
        this.index = index;
        this.listeners = listeners;
        this.groups = groups;
    }

    /** The index whose group reads now; null while it changes. */
    @Nullable
    StandingIndex filled() {
        return filled;
    }

    @Scheduled(fixedDelayString = "${kafka.look-every:1s}")
    void follow() {
        StandingIndex standing = index.look().orElse(null);
        if (Objects.equals(standing, filled)) {
            return;
        }
        filled = null;
        MessageListenerContainer container = Objects.requireNonNull(listeners.getListenerContainer(ArticleListener.ID));
        container.stop(() -> {});
        // Else a batch is still on its way: the next look sees whether it is done
        if (standing != null && !container.isChildRunning()) {
            String group = groups + "-" + standing.uuid();
            container.getContainerProperties().setGroupId(group);
            container.start();
            filled = standing;
            log.info("index {} -> FILLED by group {}", standing.name(), group);
        }
    }
}
