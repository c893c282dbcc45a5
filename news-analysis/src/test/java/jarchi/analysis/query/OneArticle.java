package jarchi.analysis.query;

import jarchi.analysis.ArticleText;
import jarchi.analysis.NewsFields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;

/** An article of one text in one language, and whether a search finds it. */
public record OneArticle(String languageTag, String text) {
    public boolean isFoundBy(String typed) {
        return isFoundBy(typed, Thesaurus.none());
    }

    public boolean isFoundBy(String typed, Thesaurus thesaurus) {
        var article = Map.of(languageTag, new ArticleText(text, "", ""));
        try (var directory = new ByteBuffersDirectory()) {
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(NewsFields.analyzer()))) {
                writer.addDocument(NewsFields.luceneDocument("news", Instant.EPOCH, article));
            }
            try (var reader = DirectoryReader.open(directory)) {
                var query = SearchQuery.parse(typed).with(thesaurus);
                return new IndexSearcher(reader).count(LuceneQueries.of(query, NewsFilter.any())) > 0;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (QuerySyntaxException e) {
            throw new IllegalArgumentException(typed, e);
        }
    }
}
