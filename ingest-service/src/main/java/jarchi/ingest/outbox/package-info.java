/** Events on their way to Kafka: saved with the change they tell of, sent in order by one relay, forgotten once Kafka has them. */
@NullMarked
package jarchi.ingest.outbox;

import org.jspecify.annotations.NullMarked;
