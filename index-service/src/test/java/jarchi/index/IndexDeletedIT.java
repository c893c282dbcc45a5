package jarchi.index;

import static jarchi.index.newsroom.Reader.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import jarchi.events.Language;
import jarchi.index.newsroom.AnArticle;
import jarchi.index.newsroom.IndexByHand;
import jarchi.index.newsroom.Newsroom;
import jarchi.index.newsroom.Reader;
import jarchi.index.newsroom.WithRealServers;
import java.io.IOException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An index that somebody deleted is made again, with our mapping and not a guessed one; it comes last. */
@WithRealServers
@Order(Integer.MAX_VALUE)
class IndexDeletedIT {
    @LocalServerPort
    int port;

    @Autowired
    ElasticsearchClient elasticsearch;

    @Test
    void isMadeAgainBehindItsAlias() throws IOException {
        var reader = new Reader(port);
        eventually(() -> reader.search("q", "").statusCode() == 200);
        IndexByHand.delete(IndexByHand.name());

        Newsroom.publish(
                AnArticle.in(Language.UZ_CYRL, "Қайта тикланган индекс").published());

        eventually(() -> !reader.idsFound("q", "tiklangan").isEmpty());
        assertThat(elasticsearch
                        .indices()
                        .existsAlias(alias -> alias.name("articles"))
                        .value())
                .isTrue();
    }
}
