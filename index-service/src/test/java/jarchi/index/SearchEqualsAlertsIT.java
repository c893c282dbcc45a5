package jarchi.index;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import jarchi.analysis.ArticleText;
import jarchi.analysis.NewsFields;
import jarchi.analysis.PlainText;
import jarchi.analysis.query.ElasticsearchQueries;
import jarchi.analysis.query.LuceneQueries;
import jarchi.analysis.query.NewsFilter;
import jarchi.analysis.query.SearchQuery;
import jarchi.analysis.query.Thesaurus;
import jarchi.events.Language;
import jarchi.events.Translation;
import jarchi.index.document.ArticleDocument;
import jarchi.index.document.ArticleDocuments;
import jarchi.index.document.ArticleIndex;
import jarchi.index.document.Outcome;
import jarchi.index.newsroom.AnArticle;
import jarchi.index.newsroom.WithRealServers;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** A search finds in Elasticsearch exactly what the same search matches as an alert. */
@WithRealServers
class SearchEqualsAlertsIT {
    private static final int ARTICLES = 60;
    private static final int SEARCHES = 250;
    private static final List<String> WORDS = List.of(
            "toshkent",
            "Тошкентда",
            "Ташкенте",
            "Tashkent",
            "Sh.Mirziyoyev",
            "Мирзиеева",
            "МВД",
            "IIV",
            "5-fevral",
            "5-февраля",
            "texnopark",
            "технопарклар",
            "технопарк",
            "технопарки",
            "technoparks",
            "IT",
            "Park",
            "maktab",
            "мактабларда",
            "школа",
            "школах",
            "schools",
            "oʻquvchi",
            "oquvchilar",
            "укувчи",
            "o'quvchilar",
            "ўқувчи",
            "ученики",
            "pupil",
            "va",
            "и",
            "the",
            "2020",
            "10,9",
            "e-hukumat",
            "shahar",
            "шаҳрида",
            "город",
            "bank",
            "банк",
            "qishloqda");

    private static final Thesaurus THESAURUS = thesaurus(
            List.of("texnopark", "технопарк", "technopark", "IT Park"),
            List.of("maktab", "школа", "en:school", "va the"),
            List.of("e-hukumat", "shahar bank", "город банк"));

    @SafeVarargs
    private static Thesaurus thesaurus(List<String>... groups) {
        return Thesaurus.none()
                .changedTo(Stream.of(groups)
                        .map(group -> new Thesaurus.Entry(group, group))
                        .toList());
    }

    @Autowired
    ArticleDocuments articles;

    @Autowired
    ArticleIndex index;

    @Autowired
    ElasticsearchClient elasticsearch;

    private final long seed = Long.getLong("seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final String category = "property" + Math.abs(seed);

    @Test
    void whateverIsSearchedFor() throws Exception {
        List<AnArticle> written =
                IntStream.range(0, ARTICLES).mapToObj(i -> anyArticle()).toList();
        List<Outcome> outcomes = articles.write(
                written.stream()
                        .map(article -> ArticleDocument.of(article.published()))
                        .toList(),
                index.look().orElseThrow());
        assertThat(outcomes).containsOnly(new Outcome.Indexed());
        elasticsearch.indices().refresh(refresh -> refresh.index("articles"));

        try (var directory = new ByteBuffersDirectory()) {
            write(written, directory);
            try (var reader = DirectoryReader.open(directory)) {
                var lucene = new IndexSearcher(reader);
                int found = 0;
                for (int i = 0; i < SEARCHES; i++) {
                    found += compare(lucene);
                }
                assertThat(found).as("searches that find something").isGreaterThan(SEARCHES / 5);
            }
        }
    }

    private int compare(IndexSearcher lucene) throws Exception {
        String text = anySearch();
        String language = random.nextBoolean() ? null : anyLanguage().tag();
        var search = SearchQuery.parse(text).with(random.nextBoolean() ? THESAURUS : Thesaurus.none());
        var filter = new NewsFilter(language, category);
        Set<String> alerts = new TreeSet<>();
        for (var hit : lucene.search(LuceneQueries.of(search, filter), ARTICLES).scoreDocs) {
            alerts.add(lucene.storedFields().document(hit.doc).get("id"));
        }
        assertThat(inElasticsearch(search, filter))
                .as("seed %d: %s in %s", seed, text, language)
                .isEqualTo(alerts);
        return alerts.isEmpty() ? 0 : 1;
    }

    private Set<String> inElasticsearch(SearchQuery search, NewsFilter filter) throws IOException {
        String json = JsonMapper.shared().writeValueAsString(ElasticsearchQueries.of(search, filter));
        return elasticsearch
                .search(
                        request -> request.index("articles")
                                .size(ARTICLES)
                                .query(query -> query.withJson(new StringReader(json))),
                        Void.class)
                .hits()
                .hits()
                .stream()
                .map(hit -> hit.id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void write(List<AnArticle> written, ByteBuffersDirectory directory) throws IOException {
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(NewsFields.analyzer()))) {
            for (AnArticle article : written) {
                Map<String, ArticleText> texts = new HashMap<>();
                article.languages()
                        .forEach((language, text) -> texts.put(
                                language.tag(),
                                new ArticleText(text.title(), text.summary(), PlainText.of(text.body()))));
                Document document = NewsFields.luceneDocument(article.category(), Instant.EPOCH, texts);
                document.add(new StringField("id", article.id().value(), Field.Store.YES));
                writer.addDocument(document);
            }
        }
    }

    private AnArticle anyArticle() {
        Map<Language, Translation> languages = new HashMap<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            String body = "<p>" + anyWords(8) + "</p><ul><li>" + anyWords(3) + "</li><li>" + anyWords(3) + "</li></ul>";
            String summary = random.nextInt(3) == 0 ? "" : anyWords(4);
            languages.put(anyLanguage(), new Translation(anyWords(3), summary, body, "slug", false));
        }
        return AnArticle.of(languages).category(category);
    }

    private String anySearch() {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            String word = anyWord();
            parts.add(
                    switch (random.nextInt(6)) {
                        case 0 -> "\"" + word + " " + anyWord() + "\"";
                        case 1 -> "-" + word;
                        case 2 -> word + " OR " + anyWord();
                        case 3 -> word.length() < 4 ? word : word.substring(0, 3) + "*";
                        default -> word;
                    });
        }
        return String.join(" ", parts);
    }

    private String anyWords(int most) {
        return IntStream.rangeClosed(0, random.nextInt(most))
                .mapToObj(i -> anyWord())
                .collect(Collectors.joining(" "));
    }

    private String anyWord() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private Language anyLanguage() {
        return Language.values()[random.nextInt(Language.values().length)];
    }
}
