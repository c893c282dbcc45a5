package jarchi.index.search.relevance;

import static java.util.Objects.requireNonNull;

import jarchi.events.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * What Elasticsearch would do without us: its analyzers {@code english}, {@code russian} and, as it has none for Uzbek,
 * {@code standard}, and a {@code multi_match} over {@code title^3} and {@code body}. They are Lucene's own classes, and so is
 * its scoring (BM25); a summary counts as the beginning of the body.
 */
final class StockRanking implements Ranking {
    private static final float TITLE_WEIGHT = 3;

    private final Map<Language, Stock> stocks = new EnumMap<>(Language.class);

    /** One analyzer and all articles as it sees them. */
    private record Stock(Analyzer analyzer, IndexSearcher searcher) {}

    /** All articles are searched as if they were of the language of who asks: in its favour. */
    StockRanking(Collection<JudgedArticle> articles) {
        Map.of(
                        Language.EN, new EnglishAnalyzer(),
                        Language.RU, new RussianAnalyzer(),
                        Language.UZ_LATN, new StandardAnalyzer(),
                        Language.UZ_CYRL, new StandardAnalyzer())
                .forEach((language, analyzer) ->
                        stocks.put(language, new Stock(analyzer, searcher(articles, analyzer))));
    }

    private static IndexSearcher searcher(Collection<JudgedArticle> articles, Analyzer analyzer) {
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (JudgedArticle article : articles) {
                var document = new Document();
                document.add(new StoredField("id", article.id()));
                document.add(new TextField("title", article.title(), Store.NO));
                document.add(new TextField("body", article.summary() + "\n" + article.body(), Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
            writer.commit();
            return new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> find(JudgedSearch search) {
        Stock stock = requireNonNull(stocks.get(search.language()));
        var words = new QueryBuilder(stock.analyzer());
        List<Query> places = new ArrayList<>();
        Query title = words.createBooleanQuery("title", search.text());
        Query body = words.createBooleanQuery("body", search.text());
        if (title == null || body == null) {
            return List.of();
        }
        places.add(new BoostQuery(title, TITLE_WEIGHT));
        places.add(body);
        return best(new DisjunctionMaxQuery(places, 0), stock.searcher());
    }

    private static List<String> best(Query query, IndexSearcher searcher) {
        try {
            List<String> found = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query, Figures.DEPTH).scoreDocs) {
                found.add(searcher.storedFields().document(hit.doc).get("id"));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
