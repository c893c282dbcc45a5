package jarchi.index.search;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import jarchi.index.document.IndexQuestions;
import jarchi.index.document.QuestionTooWide;
import jarchi.index.newsroom.WithRealServers;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How Elasticsearch refuses what no node takes is known for what it is, and no fault of the site. */
@WithRealServers
class TooWideSearchesIT {
    private static final int MORE_THAN_ANY_NODE_TAKES = 300_000;

    @Autowired
    IndexQuestions index;

    @Test
    void moreClausesThanItTakesAreTheMistakeOfTheSearch() {
        List<Query> clauses = IntStream.range(0, MORE_THAN_ANY_NODE_TAKES)
                .mapToObj(i -> Query.of(query -> query.term(
                        term -> term.field("text.en.title").value(Integer.toString(i, Character.MAX_RADIX)))))
                .toList();

        assertThatThrownBy(() -> index.ask((elasticsearch, articles) -> elasticsearch.search(
                        asked -> asked.index(articles).query(query -> query.bool(bool -> bool.should(clauses))),
                        Void.class)))
                .isInstanceOf(QuestionTooWide.class);
    }
}
