package jarchi.analysis.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ElasticsearchQueriesTest {
    private final JsonMapper json = new JsonMapper();

    @Test
    void anEmptySearchFindsAllThatIsNotWithdrawn() throws QuerySyntaxException {
        assertThat(tree("", NewsFilter.any())).isEqualTo(json.readTree("""
                {"bool": {"filter": [{"term": {"withdrawn": false}}], "should": [], "minimum_should_match": 0}}
                """));
    }

    @Test
    void aWordIsRequiredInAllTextAndWeighsMoreInTitleAndSummary() throws QuerySyntaxException {
        assertThat(tree("технопарк -futbol", new NewsFilter("ru", null))).isEqualTo(json.readTree("""
                {"bool": {
                  "filter": [
                    {"term": {"withdrawn": false}},
                    {"bool": {
                      "filter": [{"match_phrase": {"text.ru.all": "технопарк"}}],
                      "must_not": [{"match_phrase": {"text.ru.all": "futbol"}}]}}],
                  "should": [
                    {"match_phrase": {"text.ru.title": {"query": "технопарк", "boost": 4}}},
                    {"match_phrase": {"text.ru.summary": {"query": "технопарк", "boost": 2}}},
                    {"match_phrase": {"text.ru.body": {"query": "технопарк", "boost": 1}}}],
                  "minimum_should_match": 0}}
                """));
    }

    @Test
    void inEachFieldOfALanguageIsMarkedWhatCountsThere() throws QuerySyntaxException {
        var marks = ElasticsearchQueries.marks(SearchQuery.parse("технопарк -futbol"), "ru");

        assertThat(marks.keySet()).containsExactly("text.ru.title", "text.ru.summary", "text.ru.body");
        assertThat(json.readTree(json.writeValueAsString(marks.get("text.ru.body"))))
                .isEqualTo(json.readTree("""
                {"bool": {"should": [{"match_phrase": {"text.ru.body": {"query": "технопарк", "boost": 1}}}]}}
                """));
    }

    @Test
    void whereALanguageSeesNoWordNothingIsMarked() throws QuerySyntaxException {
        assertThat(ElasticsearchQueries.marks(SearchQuery.parse("\"…\""), "en")).isEmpty();
    }

    @Test
    void aWordTypedWithoutApostrophesIsLookedForLooselyAndWeighsLess() throws QuerySyntaxException {
        var query = tree("ozbek", new NewsFilter("uz-Latn", null));

        assertThat(query.at("/bool/filter/1/bool")).isEqualTo(json.readTree("""
                {"minimum_should_match": 1, "should": [
                  {"match_phrase": {"text.uz-Latn.all": "ozbek"}},
                  {"match_phrase": {"text.uz-Latn.all.loose": "ozbek"}}]}
                """));
        assertThat(query.at("/bool/should/3")).isEqualTo(json.readTree("""
                {"match_phrase": {"text.uz-Latn.all.loose": {"query": "ozbek", "boost": 0.3}}}
                """));
    }

    @Test
    void whatTheThesaurusTakesForTheSameIsFoundTooAndWeighsLess() throws QuerySyntaxException {
        var words = List.of("икт", "айти парк");
        var thesaurus = Thesaurus.none().changedTo(List.of(new Thesaurus.Entry(words, words)));
        var built = ElasticsearchQueries.of(SearchQuery.parse("ИКТ").with(thesaurus), new NewsFilter("ru", null));
        var query = json.readTree(json.writeValueAsString(built));

        assertThat(query.at("/bool/filter/1")).isEqualTo(json.readTree("""
                {"bool": {"minimum_should_match": 1, "should": [
                  {"match_phrase": {"text.ru.all": "икт"}}, {"match_phrase": {"text.ru.all": "айти парк"}}]}}
                """));
        assertThat(query.at("/bool/should")).isEqualTo(json.readTree("""
                [{"match_phrase": {"text.ru.title": {"query": "икт", "boost": 4}}},
                 {"match_phrase": {"text.ru.summary": {"query": "икт", "boost": 2}}},
                 {"match_phrase": {"text.ru.body": {"query": "икт", "boost": 1}}},
                 {"match_phrase": {"text.ru.title": {"query": "айти парк", "boost": 3.2}}},
                 {"match_phrase": {"text.ru.summary": {"query": "айти парк", "boost": 1.6}}},
                 {"match_phrase": {"text.ru.body": {"query": "айти парк", "boost": 0.8}}}]
                """));
    }

    @Test
    void withoutALanguageAnyOneOfThemMayMatch() throws QuerySyntaxException {
        var branches = tree("IT OR AI", NewsFilter.any()).at("/bool/filter/1/bool");

        assertThat(branches.get("should").size()).isEqualTo(4);
        assertThat(branches.get("minimum_should_match").asInt()).isEqualTo(1);
        assertThat(branches.at("/should/0/bool/should/0/match_phrase/text.uz-Latn.all")
                        .asString())
                .isEqualTo("ai");
    }

    @Test
    void aPrefixIsFoldedAsTheExactFieldIs() throws QuerySyntaxException {
        var filters = tree("Тошк*", new NewsFilter("uz-Cyrl", "economy")).at("/bool/filter/1/bool/filter");

        assertThat(filters).isEqualTo(json.readTree("""
                [{"term": {"category": "economy"}}, {"prefix": {"text.uz-Cyrl.all.exact": "toşk"}}]
                """));
    }

    @Test
    void aPeriodIncludesItsStartAndNotItsEnd() throws QuerySyntaxException {
        var period = new NewsFilter(
                null, null, Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z"));

        assertThat(tree("", period).at("/bool/filter/1")).isEqualTo(json.readTree("""
                {"range": {"publishedAt": {"format": "epoch_millis", "gte": 1793491200000, "lt": 1796083200000}}}
                """));
    }

    private tools.jackson.databind.JsonNode tree(String query, NewsFilter filter) throws QuerySyntaxException {
        Map<String, Object> built = ElasticsearchQueries.of(SearchQuery.parse(query), filter);
        return json.readTree(json.writeValueAsString(built));
    }
}
