package jarchi.index.kafka;

import jarchi.index.document.StandingIndex;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.MessageListenerContainer;

/** Consumers that read the log for one index at a time, in that index's own group. */
final class Filler {
    private final MessageListenerContainer consumers;
    private volatile @Nullable StandingIndex index;

    Filler(MessageListenerContainer consumers) {
        this.consumers = consumers;
    }

    /** Null while it reads for none. */
    @Nullable
    StandingIndex index() {
        return index;
    }

    boolean fills(StandingIndex other) {
        return other.equals(index);
    }

    /** Not while a batch for the index before is still on its way. */
    boolean isFree() {
        return index == null && !consumers.isChildRunning();
    }

    /** Its consumers have ended by themselves, as for an error that nobody foresaw. */
    boolean hasDied() {
        return index != null && !consumers.isChildRunning();
    }

    /** @param client what the consumers are called in the group */
    void fill(StandingIndex wanted, String group, String client) {
        consumers.getContainerProperties().setGroupId(group);
        consumers.getContainerProperties().setClientId(client);
        // Else the marks of Kafka's transactions would look like records that are still to be read
        consumers.getContainerProperties().setFixTxOffsets(true);
        try {
            consumers.start();
        } catch (RuntimeException e) {
            // Else it would count as started, with some of its consumers or with none
            consumers.stop(() -> {});
            throw e;
        }
        index = wanted;
    }

    void leave() {
        index = null;
        consumers.stop(() -> {});
    }
}
