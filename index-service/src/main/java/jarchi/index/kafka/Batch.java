package jarchi.index.kafka;

import jarchi.events.ArticleEvents;
import jarchi.events.Incoming;
import jarchi.events.kafka.KafkaRecords;
import jarchi.index.document.ArticleDocument;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What of one batch is not yet done: documents on their way to the index, records on their way to the dead letters. */
final class Batch {
    private final ConsumerRecord<byte[], byte[]> first;
    private final Log log;
    private final Consumer<Arrival> stale;
    private final Map<String, Deque<Arrival>> newestFirst = new LinkedHashMap<>();
    private final List<DeadLetter> unusable = new ArrayList<>();

    private Batch(ConsumerRecord<byte[], byte[]> first, Log log, Consumer<Arrival> stale) {
        this.first = first;
        this.log = log;
        this.stale = stale;
    }

    /**
     * Reads each record.
     *
     * @param stale hears of each version to which a newer one stands in the same batch
     */
    static Batch of(List<ConsumerRecord<byte[], byte[]>> records, Log log, Consumer<Arrival> stale) {
        var batch = new Batch(records.getFirst(), log, stale);
        records.forEach(batch::sort);
        return batch;
    }

    /** Whether these records, the very same objects, are given once more: then only what is left of them is to be done. */
    boolean isOf(List<ConsumerRecord<byte[], byte[]>> records) {
        return first.equals(records.getFirst());
    }

    /** Of each article the newest version: that makes the older ones stale. */
    List<Arrival> documents() {
        return newestFirst.values().stream().map(Deque::getFirst).toList();
    }

    List<DeadLetter> unusable() {
        return List.copyOf(unusable);
    }

    boolean isDone() {
        return newestFirst.isEmpty() && unusable.isEmpty();
    }

    void done(Arrival arrival) {
        versionsOf(arrival).stream().filter(arrival::isNewerThan).forEach(stale);
        newestFirst.remove(arrival.document().id());
    }

    /** An older version in this batch, if there is one, takes the place of the one that the index refused. */
    void refused(Arrival arrival, String cause) {
        Deque<Arrival> versions = versionsOf(arrival);
        versions.remove(arrival);
        if (versions.isEmpty()) {
            newestFirst.remove(arrival.document().id());
        }
        unusable.add(new DeadLetter(arrival.record(), cause));
    }

    void done(DeadLetter letter) {
        unusable.remove(letter);
    }

    private void sort(ConsumerRecord<byte[], byte[]> record) {
        switch (ArticleEvents.read(KafkaRecords.of(record))) {
            case Incoming.Event event -> sort(record, event);
            case Incoming.Erasure erasure ->
                arrived(new Arrival(
                        record,
                        "article-erased",
                        ArticleDocument.erased(erasure.articleId(), Instant.ofEpochMilli(record.timestamp())),
                        null));
            case Incoming.UnknownType unknown -> log.ignored(record, "unknown type " + unknown.type());
            case Incoming.NotAnEvent poison -> unusable.add(new DeadLetter(record, poison.cause()));
        }
    }

    private void sort(ConsumerRecord<byte[], byte[]> record, Incoming.Event event) {
        try {
            arrived(new Arrival(
                    record, Log.verb(event.event()), ArticleDocument.of(event.event()), event.traceparent()));
        } catch (RuntimeException e) {
            // Whatever it is that we cannot make a document of must not block the articles behind it
            unusable.add(new DeadLetter(record, "no document can be made of it: " + e));
        }
    }

    private void arrived(Arrival arrival) {
        Deque<Arrival> versions = versionsOf(arrival);
        if (versions.isEmpty() || arrival.isNewerThan(versions.getFirst())) {
            versions.addFirst(arrival);
        } else {
            stale.accept(arrival);
        }
    }

    private Deque<Arrival> versionsOf(Arrival arrival) {
        return newestFirst.computeIfAbsent(arrival.document().id(), id -> new ArrayDeque<>());
    }
}
