package jarchi.analysis;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 123 news articles: the title as one person writes it finds the article as another wrote it, by BM25 before all others. */
class KnownItemTest {
    private static final String TAG = "uz-Latn";
    private static final Map<String, List<List<String>>> DOCUMENTS = TestLists.rows("newstest2019-uz.tsv").stream()
            .collect(groupingBy(line -> line.get(0), LinkedHashMap::new, toList()));

    enum Writing {
        LATIN(1, UnaryOperator.identity()),
        LATIN_OF_2026(1, Spellings::of2026),
        LATIN_WITHOUT_APOSTROPHES(1, Spellings::withoutApostrophes),
        CYRILLIC(2, UnaryOperator.identity()),
        CYRILLIC_ON_A_RUSSIAN_KEYBOARD(2, Spellings::onARussianKeyboard);

        private final int cell;
        private final UnaryOperator<String> spelling;

        Writing(int cell, UnaryOperator<String> spelling) {
            this.cell = cell;
            this.spelling = spelling;
        }

        String of(List<String> line) {
            return spelling.apply(line.get(cell));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTitleFindsItsArticleInAnyOrthography(Writing written) throws IOException {
        try (var directory = new ByteBuffersDirectory()) {
            write(directory, written);
            try (var reader = DirectoryReader.open(directory)) {
                for (Writing asked : Writing.values()) {
                    assertThat(firstHits(new IndexSearcher(reader), asked, written))
                            .as("%s finds %s", asked, written)
                            .isGreaterThanOrEqualTo(0.98);
                }
            }
        }
    }

    private static void write(ByteBuffersDirectory directory, Writing written) throws IOException {
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(NewsFields.analyzer()))) {
            for (var lines : DOCUMENTS.values()) {
                var body = lines.stream().skip(1).map(written::of).collect(joining("\n"));
                var text = new ArticleText(written.of(lines.getFirst()), "", body);
                var document = NewsFields.luceneDocument("news", Instant.EPOCH, Map.of(TAG, text));
                document.add(new TextField(NewsFields.title(TAG), text.title(), Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
    }

    private static double firstHits(IndexSearcher searcher, Writing asked, Writing written) throws IOException {
        int first = 0;
        double reciprocalRanks = 0;
        int document = 0;
        for (var lines : DOCUMENTS.values()) {
            var hits = searcher.search(query(asked.of(lines.getFirst())), DOCUMENTS.size()).scoreDocs;
            for (int rank = 0; rank < hits.length; rank++) {
                if (hits[rank].doc == document) {
                    first += rank == 0 ? 1 : 0;
                    reciprocalRanks += 1.0 / (rank + 1);
                }
            }
            document++;
        }
        System.out.printf(
                "%s finds %s: hit@1 %.3f, MRR %.3f%n",
                asked, written, first / (double) document, reciprocalRanks / document);
        return first / (double) document;
    }

    private static Query query(String title) {
        var words = new QueryBuilder(NewsFields.analyzer());
        return new BooleanQuery.Builder()
                .add(new BoostQuery(words.createBooleanQuery(NewsFields.title(TAG), title), 4), Occur.SHOULD)
                .add(words.createBooleanQuery(NewsFields.all(TAG), title), Occur.SHOULD)
                .build();
    }
}
