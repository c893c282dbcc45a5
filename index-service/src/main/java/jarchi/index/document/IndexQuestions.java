package jarchi.index.document;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.transport.rest5_client.Rest5ClientOptions;
import co.elastic.clients.transport.rest5_client.low_level.RequestOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.config.RequestConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Asks the index for a reader, who does not wait as long as a writer does. */
@Component
public class IndexQuestions {
    private static final int NOT_FOUND = 404;
    private static final int BUSY = 429;
    private static final int FAILED = 500;

    private static final Logger log = LoggerFactory.getLogger(IndexQuestions.class);

    private final ElasticsearchClient elasticsearch;
    private final String articles;
    private final boolean quiet;
    private final AtomicBoolean away = new AtomicBoolean();

    @Autowired
    IndexQuestions(ElasticsearchClient elasticsearch, DocumentSettings settings) {
        this(waiting(settings.answerWithin(), elasticsearch), Indices.ALIAS, false);
    }

    private IndexQuestions(ElasticsearchClient elasticsearch, String articles, boolean quiet) {
        this.elasticsearch = elasticsearch;
        this.articles = articles;
        this.quiet = quiet;
    }

    private static ElasticsearchClient waiting(Duration within, ElasticsearchClient elasticsearch) {
        var patience = RequestConfig.custom()
                .setResponseTimeout(within.toMillis(), TimeUnit.MILLISECONDS)
                .build();
        var options =
                RequestOptions.DEFAULT.toBuilder().setRequestConfig(patience).build();
        return elasticsearch.withTransportOptions(new Rest5ClientOptions(options, false));
    }

    /** The same questions, by one who waits only so long for each, and by whom nobody can tell whether the index is away. */
    public IndexQuestions within(Duration time) {
        return new IndexQuestions(waiting(time, elasticsearch), articles, true);
    }

    /** The same questions, to an index that is none of the site's. */
    public IndexQuestions to(String index) {
        return new IndexQuestions(elasticsearch, index, quiet);
    }

    /** One question to the articles. */
    @FunctionalInterface
    public interface Question<T> {
        T ask(ElasticsearchClient elasticsearch, String articles) throws IOException;
    }

    /**
     * @throws IndexAway if there is no answer
     * @throws QuestionTooWide if it looks for too much at once
     */
    public <T> T ask(Question<T> question) {
        try {
            T answer = question.ask(elasticsearch, articles);
            if (away.compareAndSet(true, false)) {
                log.info("index -> BACK");
            }
            return answer;
        } catch (IOException e) {
            throw away(e);
        } catch (ElasticsearchException e) {
            if (e.status() == NOT_FOUND || e.status() == BUSY || e.status() >= FAILED) {
                throw away(e);
            }
            throw Judgement.isTooWide(e.error()) ? new QuestionTooWide(e) : e;
        }
    }

    /** Said once, not to every reader anew. */
    private IndexAway away(Exception cause) {
        if (!quiet && away.compareAndSet(false, true)) {
            log.warn("index -> AWAY {}", Judgement.inWords(cause));
        }
        return new IndexAway(cause);
    }
}
