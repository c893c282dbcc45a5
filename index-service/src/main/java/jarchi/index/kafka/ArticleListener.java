package jarchi.index.kafka;

import jarchi.events.ArticleTopic;
import jarchi.index.document.ArticleDocuments;
import jarchi.index.document.Outcome;
import jarchi.index.document.StandingIndex;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Takes a batch of the log into the index. Returns, so that the batch is committed, when each record is in the index or
 * among the dead letters. Otherwise it throws and is given the same batch again by {@link Retrying}; what is done by
 * then is not sent again.
 */
@Component
class ArticleListener {
    static final String ID = "articles";

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

    @KafkaListener(id = ID, idIsGroup = false, topics = ArticleTopic.NAME, autoStartup = "false")
    void on(List<ConsumerRecord<byte[], byte[]>> records) {
        Batch batch = UNFINISHED.get();
        if (batch == null || !batch.isOf(records)) {
            batch = Batch.of(records, log);
        }
        UNFINISHED.set(batch);
        keepUnusable(batch);
        index(batch);
        keepUnusable(batch);
        if (!batch.isDone()) {
            throw new BatchUnfinished(batch.documents().size() + " documents to be tried again");
        }
        UNFINISHED.remove();
    }

    private void index(Batch batch) {
        StandingIndex into = filling.filled();
        if (into == null) {
            throw new BatchUnfinished("the index is being changed for another");
        }
        List<Arrival> arrivals = batch.documents();
        List<Outcome> outcomes =
                articles.write(arrivals.stream().map(Arrival::document).toList(), into);
        for (int i = 0; i < arrivals.size(); i++) {
            settle(batch, arrivals.get(i), outcomes.get(i));
        }
        outcomes.stream()
                .filter(Outcome.Delayed.class::isInstance)
                .map(Outcome.Delayed.class::cast)
                .findFirst()
                .ifPresent(delayed -> log.waiting(batch.documents().size(), delayed.cause()));
    }

    private void settle(Batch batch, Arrival arrival, Outcome outcome) {
        switch (outcome) {
            case Outcome.Indexed indexed -> {
                batch.done(arrival);
                telling.written(arrival);
                log.indexed(arrival);
            }
            case Outcome.Stale stale -> {
                batch.done(arrival);
                telling.written(arrival);
                log.stale(arrival);
            }
            case Outcome.Refused refused -> batch.refused(arrival, refused.cause());
            case Outcome.Delayed delayed -> {}
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
