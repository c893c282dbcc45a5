package jarchi.analysis.query;

import static java.util.Objects.requireNonNull;

import jarchi.analysis.NewsFields;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;

/** A search for Lucene, over documents of {@link NewsFields#luceneDocument}: matches what the one for Elasticsearch matches. */
public final class LuceneQueries {
    private static final QueryBuilder PHRASES = new QueryBuilder(NewsFields.analyzerOfSearches());

    private LuceneQueries() {}

    /** The query; safe to keep and to run from many threads. */
    public static Query of(SearchQuery query, NewsFilter filter) {
        return lucene(Matching.of(query, filter));
    }

    private static Query lucene(Condition condition) {
        return switch (condition) {
            case Condition.Everything everything -> new MatchAllDocsQuery();
            case Condition.Nothing nothing -> new MatchNoDocsQuery();
            case Condition.Phrase phrase -> requireNonNull(PHRASES.createPhraseQuery(phrase.field(), phrase.text()));
            case Condition.Prefix prefix ->
                new PrefixQuery(new Term(prefix.field(), prefix.value()), MultiTermQuery.CONSTANT_SCORE_REWRITE);
            case Condition.Value value -> new TermQuery(new Term(value.field(), value.value()));
            case Condition.Published published -> published(published);
            case Condition.All all -> all(all);
            case Condition.Any any -> oneOf(any.alternatives()).build();
            case Condition.AtLeast some ->
                oneOf(some.alternatives())
                        .setMinimumNumberShouldMatch(some.number())
                        .build();
        };
    }

    private static BooleanQuery.Builder oneOf(List<Condition> alternatives) {
        var query = new BooleanQuery.Builder();
        alternatives.forEach(each -> query.add(lucene(each), Occur.SHOULD));
        return query;
    }

    private static Query all(Condition.All all) {
        var query = new BooleanQuery.Builder();
        all.required().forEach(each -> query.add(lucene(each), Occur.MUST));
        all.excluded().forEach(each -> query.add(lucene(each), Occur.MUST_NOT));
        return query.build();
    }

    private static Query published(Condition.Published published) {
        long from = published.from() == null ? Long.MIN_VALUE : published.from().toEpochMilli();
        long to = published.to() == null ? Long.MAX_VALUE : published.to().toEpochMilli() - 1;
        return LongPoint.newRangeQuery(NewsFields.PUBLISHED_AT, from, to);
    }
}
