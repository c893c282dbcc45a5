package jarchi.index.kafka;

import jarchi.events.ArticleTopic;
import jarchi.index.document.ArticleDocuments;
import jarchi.index.document.Outcome;
import jarchi.index.document.StandingIndex;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Takes a batch of the log into the index. Returns, so that the batch is committed, when each record is in the index or
 * among the dead letters. Otherwise it throws and is given the same batch again by {@link Retrying}; what is done by
 * then is not sent again.
 */
@Component
class ArticleListener {
    private static final String ONE = "articles-one";
    private static final String OTHER = "articles-other";

    /** One set of consumers for the index that stands, one for the index that is to take its place, in turn. */
    static final List<String> IDS = List.of(ONE, OTHER);

    /** Each consumer has a thread of its own, and one batch at a time. */
    private static final ThreadLocal<Batch> UNFINISHED = new ThreadLocal<>();

    private final ArticleDocuments articles;
    private final FillingTheIndex filling;
    private final DeadLetters deadLetters;
    private final TellingSearchable telling;
    private final Log log;

    ArticleListener(
            ArticleDocuments articles,
            FillingTheIndex filling,
            DeadLetters deadLetters,
            TellingSearchable telling,
            Log log) {
        this.articles = articles;
        this.filling = filling;
        this.deadLetters = deadLetters;
        this.telling = telling;
        this.log = log;
    }

    @KafkaListener(id = ONE, idIsGroup = false, topics = ArticleTopic.NAME, autoStartup = "false")
    void onOne(List<ConsumerRecord<byte[], byte[]>> records) {
        on(records, ONE);
    }

    @KafkaListener(id = OTHER, idIsGroup = false, topics = ArticleTopic.NAME, autoStartup = "false")
    void onOther(List<ConsumerRecord<byte[], byte[]>> records) {
        on(records, OTHER);
    }

    private void on(List<ConsumerRecord<byte[], byte[]>> records, String listener) {
        StandingIndex into = filling.filledBy(listener);
        boolean isServed = into != null && filling.isServed(into);
        Batch batch = UNFINISHED.get();
        if (batch == null || !batch.isOf(records)) {
            batch = Batch.of(records, log, isServed ? log::stale : stale -> log.rebuilt());
        }
        UNFINISHED.set(batch);
        keepUnusable(batch);
        index(batch, into, isServed);
        keepUnusable(batch);
        if (!batch.isDone()) {
            throw new BatchUnfinished(batch.documents().size() + " documents to be tried again");
        }
        UNFINISHED.remove();
    }

    private void index(Batch batch, @Nullable StandingIndex into, boolean isServed) {
        if (into == null) {
            throw new BatchUnfinished("the index is being changed for another");
        }
        List<Arrival> arrivals = batch.documents();
        List<Outcome> outcomes =
                articles.write(arrivals.stream().map(Arrival::document).toList(), into);
        for (int i = 0; i < arrivals.size(); i++) {
            settle(batch, arrivals.get(i), outcomes.get(i), isServed);
        }
        outcomes.stream()
                .filter(Outcome.Delayed.class::isInstance)
                .map(Outcome.Delayed.class::cast)
                .findFirst()
                .ifPresent(delayed -> log.waiting(batch.documents().size(), delayed.cause()));
    }

    private void settle(Batch batch, Arrival arrival, Outcome outcome, boolean isServed) {
        switch (outcome) {
            case Outcome.Indexed indexed -> settled(batch, arrival, isServed, log::indexed);
            case Outcome.Stale stale -> settled(batch, arrival, isServed, log::stale);
            case Outcome.Refused refused -> batch.refused(arrival, refused.cause());
            case Outcome.Delayed delayed -> {}
        }
    }

    private void settled(Batch batch, Arrival arrival, boolean isServed, Consumer<Arrival> say) {
        batch.done(arrival);
        if (isServed) {
            telling.written(arrival);
            say.accept(arrival);
        } else {
            telling.writtenBeside(arrival);
            log.rebuilt();
        }
    }

    private void keepUnusable(Batch batch) {
        for (DeadLetter letter : batch.unusable()) {
            deadLetters.keep(letter);
            batch.done(letter);
            log.deadLettered(letter);
        }
    }
}
