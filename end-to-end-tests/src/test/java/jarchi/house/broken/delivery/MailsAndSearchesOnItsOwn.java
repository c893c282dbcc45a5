package jarchi.house.broken.delivery;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import jakarta.mail.Message;
import jarchi.house.broken.web.BrokenPage;
import java.time.Instant;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Breaks the rules on technology, on pages and on time. */
public class MailsAndSearchesOnItsOwn {
    @Nullable
    Message mail;

    @Nullable
    ElasticsearchClient elasticsearch;

    @Nullable
    TopicPartition partition;

    @Nullable
    BrokenPage page;

    Instant now() {
        return Instant.now();
    }
}
