package jarchi.analysis;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;

/** The fields of an article that searches and alerts look at: written the same way into the index and for the monitor. */
public final class NewsFields {
    /** The key of the category, one exact term. */
    public static final String CATEGORY = "category";

    /** The tags of the languages that the article has, exact terms. */
    public static final String LANGUAGES = "languages";

    /** When this version was published: a date in Elasticsearch, a point of milliseconds since 1970 in Lucene. */
    public static final String PUBLISHED_AT = "publishedAt";

    /** Whether the article was taken back; only the index keeps such articles. */
    public static final String WITHDRAWN = "withdrawn";

    private static final String TEXT = "text.";
    private static final String ALL = ".all";
    private static final String EXACT = ".exact";
    private static final String LOOSE = ".loose";
    private static final Analyzer KEYWORD = new KeywordAnalyzer();
    private static final Analyzer ANALYZER = new ByField(false);
    private static final Analyzer ANALYZER_OF_SEARCHES = new ByField(true);

    private NewsFields() {}

    public static String title(String languageTag) {
        return TEXT + languageTag + ".title";
    }

    /** As {@link #title}, not stemmed, to be begun; only the index has it. */
    public static String titleExact(String languageTag) {
        return title(languageTag) + EXACT;
    }

    public static String summary(String languageTag) {
        return TEXT + languageTag + ".summary";
    }

    public static String body(String languageTag) {
        return TEXT + languageTag + ".body";
    }

    /** Title, summary and body as three values, stemmed: what words and phrases of a search are looked up in. */
    public static String all(String languageTag) {
        return TEXT + languageTag + ALL;
    }

    /** As {@link #all}, not stemmed: what prefixes are looked up in. */
    public static String allExact(String languageTag) {
        return all(languageTag) + EXACT;
    }

    /** As {@link #all}, without the letters of Uzbek; only of a language that {@link NewsAnalyzers#isLoose}. */
    public static String allLoose(String languageTag) {
        return all(languageTag) + LOOSE;
    }

    /** The analyzer of what is searched for in the fields named here. */
    public static Analyzer analyzerOfSearches() {
        return ANALYZER_OF_SEARCHES;
    }

    /** The analyzer of every field named here, for a Lucene index or monitor. */
    public static Analyzer analyzer() {
        return ANALYZER;
    }

    /**
     * The article as the monitor sees it; analyze it with {@link #analyzer()}.
     *
     * @param languages the texts by language tag, each of {@link NewsAnalyzers#LANGUAGE_TAGS}
     */
    public static Document luceneDocument(String category, Instant publishedAt, Map<String, ArticleText> languages) {
        var document = new Document();
        document.add(new StringField(CATEGORY, category, Field.Store.NO));
        document.add(new LongPoint(PUBLISHED_AT, publishedAt.toEpochMilli()));
        languages.forEach((tag, text) -> {
            document.add(new StringField(LANGUAGES, tag, Field.Store.NO));
            for (String value : List.of(text.title(), text.summary(), text.body())) {
                document.add(new TextField(all(tag), value, Field.Store.NO));
                document.add(new TextField(allExact(tag), value, Field.Store.NO));
                if (NewsAnalyzers.isLoose(tag)) {
                    document.add(new TextField(allLoose(tag), value, Field.Store.NO));
                }
            }
        });
        return document;
    }

    private static final class ByField extends DelegatingAnalyzerWrapper {
        private final boolean asked;

        ByField(boolean asked) {
            super(PER_FIELD_REUSE_STRATEGY);
            this.asked = asked;
        }

        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
            if (!field.startsWith(TEXT)) {
                return KEYWORD;
            }
            String tag = field.substring(TEXT.length(), field.indexOf('.', TEXT.length()));
            if (field.endsWith(LOOSE)) {
                return NewsAnalyzers.loose(asked);
            }
            return field.endsWith(EXACT) ? NewsAnalyzers.exact(tag) : NewsAnalyzers.stemmed(tag);
        }
    }
}
