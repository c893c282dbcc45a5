package jarchi.index.document;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.bulk.OperationType;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each item of a bulk is judged by itself. */
class JudgementTest {
    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    void whatWasWrittenIsIndexed(int status) {
        assertThat(Judgement.of(item(status, null))).isEqualTo(new Outcome.Indexed());
    }

    @Test
    void whatTheIndexKnewAlreadyIsStale() {
        assertThat(Judgement.of(item(409, "version_conflict_engine_exception"))).isEqualTo(new Outcome.Stale());
    }

    @ParameterizedTest
    @CsvSource({
        "400, document_parsing_exception",
        "400, strict_dynamic_mapping_exception",
        "400, illegal_argument_exception",
        "413, content_too_long_exception"
    })
    void whatTheIndexWillNeverTakeIsRefusedWithItsCause(int status, String type) {
        assertThat(Judgement.of(item(status, type))).isEqualTo(new Outcome.Refused(status + " " + type + ": because"));
    }

    @ParameterizedTest
    @CsvSource({
        "429, es_rejected_execution_exception",
        "429, circuit_breaking_exception",
        "400, index_closed_exception",
        "403, cluster_block_exception",
        "404, index_not_found_exception",
        "500, exception",
        "503, unavailable_shards_exception"
    })
    void whatTheIndexCannotTakeNowIsDelayed(int status, String type) {
        assertThat(Judgement.of(item(status, type))).isEqualTo(new Outcome.Delayed(status + " " + type + ": because"));
    }

    @Test
    void noAnswerIsADelay() {
        for (IOException failure : new IOException[] {new ConnectException("refused"), new SocketTimeoutException()}) {
            assertThat(Judgement.isRefusal(failure)).isFalse();
            assertThat(Judgement.ofOne(failure)).isInstanceOf(Outcome.Delayed.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"400, true", "413, true", "401, false", "404, false", "429, false", "503, false"})
    void aWholeBulkIsTriedOneByOneOnlyIfSomethingInItIsRefused(int status, boolean refused) {
        var failure = new ElasticsearchException(
                "bulk",
                ErrorResponse.of(
                        e -> e.status(status).error(cause -> cause.type("t").reason("because"))));

        assertThat(Judgement.isRefusal(failure)).isEqualTo(refused);
        assertThat(Judgement.ofOne(failure) instanceof Outcome.Refused).isEqualTo(refused);
    }

    private static BulkResponseItem item(int status, String type) {
        return BulkResponseItem.of(item -> {
            item.operationType(OperationType.Index)
                    .index("articles-000001")
                    .id("a")
                    .status(status);
            return type == null ? item : item.error(error -> error.type(type).reason("because"));
        });
    }
}
