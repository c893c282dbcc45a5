package jarchi.index.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jarchi.index.document.StandingIndex;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.MessageListener;

class FillerTest {
    private static final StandingIndex INDEX = new StandingIndex("articles-000001", "a-uuid");

    private final AtomicInteger made = new AtomicInteger();
    private @Nullable ConcurrentMessageListenerContainer<byte[], byte[]> consumers;

    @ParameterizedTest(name = "of the consumer no. {0}")
    @ValueSource(ints = {1, 2})
    void aStartThatFailsIsTriedAgain(int failing) {
        consumers = consumersOf(failing);
        var filler = new Filler(consumers);

        assertThatThrownBy(() -> filler.fill(INDEX, "group", "client")).isInstanceOf(KafkaException.class);
        assertThat(filler.index()).isNull();
        Awaitility.await().until(filler::isFree);
        made.set(10);
        filler.fill(INDEX, "group", "client");

        assertThat(filler.fills(INDEX)).isTrue();
        assertThat(filler.hasDied()).isFalse();
        assertThat(made).hasValue(12);
    }

    @AfterEach
    void stop() {
        if (consumers != null) {
            consumers.stop();
        }
    }

    /** Two, one of which cannot be made, as while Kafka's name is known to nobody. */
    private ConcurrentMessageListenerContainer<byte[], byte[]> consumersOf(int failing) {
        var factory = new DefaultKafkaConsumerFactory<byte[], byte[]>(Map.of()) {
            @Override
            public Consumer<byte[], byte[]> createConsumer(
                    @Nullable String group,
                    @Nullable String prefix,
                    @Nullable String suffix,
                    @Nullable Properties properties) {
                if (made.incrementAndGet() == failing) {
                    throw new KafkaException("No resolvable bootstrap urls given in bootstrap.servers");
                }
                return new MockConsumer<>("earliest");
            }
        };
        var properties = new ContainerProperties("topic");
        properties.setMessageListener((MessageListener<byte[], byte[]>) record -> {});
        var container = new ConcurrentMessageListenerContainer<>(factory, properties);
        container.setConcurrency(2);
        // Else it never learns that its consumers have ended
        container.setApplicationEventPublisher(event -> {});
        return container;
    }
}
