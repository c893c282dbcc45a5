package jarchi.index.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record that can never be indexed, and why. */
record DeadLetter(ConsumerRecord<byte[], byte[]> record, String cause) {}
