package jarchi.analysis.query;

import static org.assertj.core.api.Assertions.assertThat;

import jarchi.analysis.ArticleText;
import jarchi.analysis.NewsAnalyzers;
import jarchi.analysis.NewsFields;
import jarchi.analysis.Tokens;
import jarchi.analysis.query.RandomNews.Article;
import jarchi.analysis.query.RandomNews.Search;
import jarchi.analysis.query.RandomNews.Wanted;
import jarchi.analysis.words.UzbekLoose;
import jarchi.analysis.words.UzbekPrefixes;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LuceneQueriesTest {
    private static final Map<String, ArticleText> ARTICLE = Map.of(
            "uz-Latn",
            new ArticleText("Toshkentda texnoparklar", "IT Park haqida", "Konstitutsiya va shahar. Togʻ yoʻli"),
            "uz-Cyrl",
            new ArticleText("Тошкентда технопарклар", "IT Park ҳақида", "Конституция ва шаҳар. Тоғ йўли"),
            "ru",
            new ArticleText("Технопарки в Ташкенте", "О парке IT Park", "Ёлка"),
            "en",
            new ArticleText("Technoparks in Tashkent", "About IT Park", "The minister’s visit"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Тошкент | uz-Latn",
                "toshkent | uz-Cyrl",
                "технопарк | ru",
                "технопарк | uz-Latn",
                "texnopark | uz-Cyrl",
                "technopark | en",
                "\"IT Park\" | ru",
                "\"IT Park\" | en",
                "елка | ru",
                "minister | en",
                "tex* | uz-Latn",
                "tos* | uz-Latn",
                "yo‘* tog' | uz-Latn",
                "konstituts* | uz-Latn",
                "конституц* | uz-Latn",
                "it-par* | en",
                "technopark -futbol | ",
                "futbol OR texnopark | ",
                "-futbol | en",
                "! | ru"
            })
    void anArticleIsFoundByWhatItSays(String typed, String language) throws Exception {
        assertThat(finds(typed, language == null ? "" : language)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "technopark | ru",
                "texnopark | en",
                "\"Park IT\" | en",
                "\"texnoparklar IT\" | uz-Latn",
                "futbol | ",
                "texnopark -shahar | uz-Latn",
                "-technopark | en",
                "texnopark technopark | ",
                "texnok* | "
            })
    void anArticleIsNotFoundByWhatItDoesNotSay(String typed, String language) throws Exception {
        assertThat(finds(typed, language == null ? "" : language)).isFalse();
    }

    @Property(tries = 150)
    void lucenesAnswersAreThoseOfTheDefinition(@ForAll long seed) throws IOException, QuerySyntaxException {
        var news = new RandomNews(new Random(seed));
        var articles = Stream.generate(news::article).limit(12).toList();
        try (var index = new ByteBuffersDirectory()) {
            write(index, articles);
            try (var reader = DirectoryReader.open(index)) {
                for (int i = 0; i < 25; i++) {
                    var search = news.search();
                    var filter = news.filter();
                    var query = LuceneQueries.of(SearchQuery.parse(search.typed()), filter);
                    assertThat(found(new IndexSearcher(reader), query))
                            .as("%s in %s of %s", search.typed(), filter, articles)
                            .isEqualTo(expected(articles, search, filter));
                }
                assertThatAThesaurusTakesNothingAway(news, new IndexSearcher(reader));
            }
        }
    }

    /** But of what is excluded; and what excludes itself still finds nothing. */
    private static void assertThatAThesaurusTakesNothingAway(RandomNews news, IndexSearcher searcher)
            throws IOException, QuerySyntaxException {
        var thesaurus = news.thesaurus();
        for (int i = 0; i < 10; i++) {
            var search = new Search(news.search().required(), List.of());
            var filter = news.filter();
            var query = SearchQuery.parse(search.typed());
            assertThat(found(searcher, LuceneQueries.of(query.with(thesaurus), filter)))
                    .as("%s in %s", search.typed(), filter)
                    .containsAll(found(searcher, LuceneQueries.of(query, filter)));
            if (!search.required().isEmpty()) {
                var first = search.required().get(0).get(0);
                var nothing = SearchQuery.parse(first.typed() + " -" + first.typed());
                assertThat(found(searcher, LuceneQueries.of(nothing.with(thesaurus), filter)))
                        .as("%s", nothing)
                        .isEmpty();
            }
        }
    }

    private static boolean finds(String typed, String language) throws IOException, QuerySyntaxException {
        try (var index = new ByteBuffersDirectory()) {
            write(index, List.of(new Article("economy", Instant.EPOCH, ARTICLE)));
            try (var reader = DirectoryReader.open(index)) {
                var filter = new NewsFilter(language.isEmpty() ? null : language, "economy");
                return !found(new IndexSearcher(reader), LuceneQueries.of(SearchQuery.parse(typed), filter))
                        .isEmpty();
            }
        }
    }

    private static void write(ByteBuffersDirectory index, List<Article> articles) throws IOException {
        try (var writer = new IndexWriter(index, new IndexWriterConfig(NewsFields.analyzer()))) {
            for (var article : articles) {
                writer.addDocument(
                        NewsFields.luceneDocument(article.category(), article.publishedAt(), article.languages()));
            }
            writer.forceMerge(1);
        }
    }

    private static Set<Integer> found(IndexSearcher searcher, org.apache.lucene.search.Query query) throws IOException {
        var found = new TreeSet<Integer>();
        for (var hit : searcher.search(query, 100).scoreDocs) {
            found.add(hit.doc);
        }
        return found;
    }

    private static Set<Integer> expected(List<Article> articles, Search search, NewsFilter filter) {
        var expected = new TreeSet<Integer>();
        for (int i = 0; i < articles.size(); i++) {
            if (fits(articles.get(i), filter) && matches(articles.get(i), search, filter)) {
                expected.add(i);
            }
        }
        return expected;
    }

    private static boolean fits(Article article, NewsFilter filter) {
        return (filter.category() == null || filter.category().equals(article.category()))
                && (filter.from() == null || !article.publishedAt().isBefore(filter.from()))
                && (filter.to() == null || article.publishedAt().isBefore(filter.to()));
    }

    private static boolean matches(Article article, Search search, NewsFilter filter) {
        return article.languages().entrySet().stream()
                .filter(language ->
                        filter.language() == null || filter.language().equals(language.getKey()))
                .anyMatch(language -> search.required().stream()
                                .allMatch(group -> group.stream()
                                        .anyMatch(wanted -> says(language.getKey(), language.getValue(), wanted)))
                        && search.excluded().stream()
                                .noneMatch(wanted -> says(language.getKey(), language.getValue(), wanted)));
    }

    private static boolean says(String tag, ArticleText text, Wanted wanted) {
        var values = List.of(text.title(), text.summary(), text.body());
        if (wanted.prefix()) {
            var asked = Tokens.of(NewsAnalyzers.exact(tag), wanted.text()).get(0);
            return values.stream()
                    .flatMap(value -> Tokens.of(NewsAnalyzers.exact(tag), value).stream())
                    .anyMatch(word -> begins(tag, word, wanted.text(), asked));
        }
        var names = Names.in(new TermsInLanguage(tag), QueryText.normal(wanted.text()));
        return Stream.concat(Stream.of(wanted.text()), names.stream())
                        .anyMatch(asked -> values.stream().anyMatch(value -> saysStemmed(tag, value, asked)))
                || (tag.startsWith("uz") && values.stream().anyMatch(value -> saysLoosely(value, wanted.text())));
    }

    private static boolean saysStemmed(String tag, String value, String text) {
        var stemmed = NewsAnalyzers.stemmed(tag);
        return Collections.indexOfSubList(Tokens.of(stemmed, value), Tokens.of(stemmed, text)) >= 0;
    }

    private static boolean saysLoosely(String value, String text) {
        var asked = Tokens.of(NewsAnalyzers.loose(true), text);
        var written = Tokens.places(NewsAnalyzers.loose(false), value);
        return UzbekLoose.isBare(QueryText.normal(text))
                && asked.stream().anyMatch(word -> UzbekLoose.isTelling(word, text))
                && IntStream.rangeClosed(0, written.size() - asked.size())
                        .anyMatch(start -> IntStream.range(0, asked.size())
                                .allMatch(i -> written.get(start + i).contains(asked.get(i))));
    }

    private static boolean begins(String tag, String word, String typed, String folded) {
        return tag.startsWith("uz")
                ? UzbekPrefixes.of(typed, folded).stream().anyMatch(word::startsWith)
                : word.startsWith(folded);
    }
}
