package jarchi.analysis.elasticsearch;

import jarchi.analysis.NewsAnalyzers;
import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** One factory for each analyzer; Elasticsearch finds them by the names in {@code named_components.json}. */
public final class NewsAnalyzerFactories {
    private NewsAnalyzerFactories() {}

    /** Uzbek, stemmed. */
    @NamedComponent("news_uz")
    public static final class Uzbek implements AnalyzerFactory {
        @Override
        public Analyzer create() {
            return NewsAnalyzers.create(name());
        }
    }

    /** Uzbek, not stemmed. */
    @NamedComponent("news_uz_exact")
    public static final class UzbekExact implements AnalyzerFactory {
        @Override
        public Analyzer create() {
            return NewsAnalyzers.create(name());
        }
    }

    /** Uzbek, stemmed, without its own letters. */
    @NamedComponent("news_uz_loose")
    public static final class UzbekLoose implements AnalyzerFactory {
        @Override
        public Analyzer create() {
            return NewsAnalyzers.create(name());
        }
    }

    /** The same for what is searched for. */
    @NamedComponent("news_uz_loose_asked")
    public static final class UzbekLooseAsked implements AnalyzerFactory {
        @Override
        public Analyzer create() {
            return NewsAnalyzers.create(name());
        }
    }

    /** Russian, stemmed. */
    @NamedComponent("news_ru")
    public static final class Russian implements AnalyzerFactory {
        @Override
        public Analyzer create() {
            return NewsAnalyzers.create(name());
        }
    }

    /** Russian, not stemmed. */
    @NamedComponent("news_ru_exact")
    public static final class RussianExact implements AnalyzerFactory {
        @Override
        public Analyzer create() {
            return NewsAnalyzers.create(name());
        }
    }

    /** English, stemmed. */
    @NamedComponent("news_en")
    public static final class English implements AnalyzerFactory {
        @Override
        public Analyzer create() {
            return NewsAnalyzers.create(name());
        }
    }

    /** English, not stemmed. */
    @NamedComponent("news_en_exact")
    public static final class EnglishExact implements AnalyzerFactory {
        @Override
        public Analyzer create() {
            return NewsAnalyzers.create(name());
        }
    }

    /** Names in any script. */
    @NamedComponent("news_any")
    public static final class Any implements AnalyzerFactory {
        @Override
        public Analyzer create() {
            return NewsAnalyzers.create(name());
        }
    }
}
