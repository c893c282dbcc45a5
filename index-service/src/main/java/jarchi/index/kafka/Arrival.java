package jarchi.index.kafka;

import jarchi.index.document.ArticleDocument;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * An article document that a record brought.
 *
 * @param verb what happened to the article, for the log
 * @param traceparent the W3C trace context of the editor's request, if there was one
 */
record Arrival(
        ConsumerRecord<byte[], byte[]> record,
        String verb,
        ArticleDocument document,
        @Nullable String traceparent) {

    boolean isNewerThan(Arrival other) {
        return document.version() > other.document.version();
    }
}
