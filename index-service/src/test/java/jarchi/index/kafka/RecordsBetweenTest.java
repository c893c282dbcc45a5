package jarchi.index.kafka;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jarchi.index.kafka.RecordsBetween.Stretch;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

class RecordsBetweenTest {
    @Test
    void aKafkaWhoseNameNobodyKnowsIsAwayAndNothingWorse() {
        var properties = new KafkaProperties();
        properties.setBootstrapServers(List.of("kafka.invalid:9092"));
        var records = new RecordsBetween(properties);

        assertThatThrownBy(() -> records.isAny(Map.of(new TopicPartition("topic", 0), new Stretch(0, 1))))
                .isInstanceOf(LogAway.class);
    }
}
