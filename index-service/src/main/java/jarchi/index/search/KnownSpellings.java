package jarchi.index.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch.core.MsearchResponse;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.FieldSuggester;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import co.elastic.clients.elasticsearch.core.search.Suggester;
import co.elastic.clients.elasticsearch.core.search.Suggestion;
import co.elastic.clients.util.NamedValue;
import jarchi.analysis.NewsFields;
import jarchi.analysis.query.Matched;
import jarchi.events.Language;
import jarchi.index.document.IndexAway;
import jarchi.index.document.IndexQuestions;
import jarchi.index.site.NewsSite;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Knows which words of a search no article has, and words of articles that are written almost so. */
@Component
class KnownSpellings {
    /** A shorter word is like too many others. */
    private static final int LETTERS = 4;

    private static final int ALTERNATIVES = 3;
    private static final int SENTENCE = 100;
    /** One slip in three letters is none. */
    private static final double ALIKE = 0.65;

    /**
     * A word of articles.
     *
     * @param term as the index keeps it
     * @param likeness at most 1
     * @param articles that have it
     */
    record Known(Language language, String term, double likeness, long articles) {}

    private final IndexQuestions index;
    private final NewsSite site;

    KnownSpellings(IndexQuestions index, NewsSite site) {
        this.index = index.within(MeantSearches.PATIENCE);
        this.site = site;
    }

    /** For each of these words that nothing has by itself, the most alike first; none if nothing is like it. */
    Map<TypedWord, List<Known>> of(String typed, List<TypedWord> words, NewsSearch search) {
        SearchResponse<Void> answer = index.ask((elasticsearch, articles) -> elasticsearch.search(
                asked -> asked.index(articles)
                        .size(0)
                        .timeout(MeantSearches.WITHIN)
                        .aggregations(counts(words, search))
                        .suggest(alike(TypedWord.alone(typed, words), search)),
                Void.class));
        if (answer.timedOut()) {
            throw new IndexAway("what was found by then is no count");
        }
        Map<TypedWord, List<Known>> known = new LinkedHashMap<>();
        for (TypedWord word : words) {
            Aggregate count = answer.aggregations().get(word.text());
            if (count != null && count.filter().docCount() == 0) {
                known.put(word, known(word, answer.suggest()));
            }
        }
        return known;
    }

    private Map<String, Aggregation> counts(List<TypedWord> words, NewsSearch search) {
        Map<String, Aggregation> counts = new LinkedHashMap<>();
        for (TypedWord word : words) {
            search.forWords(word.text(), site.thesaurus())
                    .map(alone -> new Limits(alone, Matched.ALL).found(search.language()))
                    .ifPresent(found -> counts.put(word.text(), Aggregation.of(one -> one.filter(found))));
        }
        return counts;
    }

    private static Suggester alike(String typed, NewsSearch search) {
        Map<String, FieldSuggester> byLanguage = new LinkedHashMap<>();
        for (Language language : search.language() == null ? List.of(Language.values()) : List.of(search.language())) {
            byLanguage.put(
                    language.tag(),
                    FieldSuggester.of(one -> one.term(words -> words.field(NewsFields.allExact(language.tag()))
                            .size(ALTERNATIVES)
                            .minWordLength(LETTERS)
                            .prefixLength(0))));
        }
        return Suggester.of(all -> all.text(typed).suggesters(byLanguage));
    }

    private static List<Known> known(TypedWord word, Map<String, List<Suggestion<Void>>> suggested) {
        List<Known> known = new ArrayList<>();
        suggested.forEach((tag, suggestions) -> suggestions.stream()
                .map(Suggestion::term)
                .filter(one -> one.offset() == word.start())
                .flatMap(one -> one.options().stream())
                .filter(option -> option.score() >= ALIKE)
                .forEach(option -> known.add(
                        new Known(Language.find(tag).orElseThrow(), option.text(), option.score(), option.freq()))));
        known.sort(Comparator.comparingDouble(Known::likeness)
                .thenComparingLong(Known::articles)
                .reversed());
        return known.subList(0, Math.min(known.size(), ALTERNATIVES));
    }

    /** Each as an article writes it, those left out that none has any more. */
    Map<Known, String> written(Set<Known> words) {
        if (words.isEmpty()) {
            return Map.of();
        }
        MsearchResponse<Void> answer = index.ask((elasticsearch, articles) -> elasticsearch.msearch(
                all -> all.searches(
                        words.stream().map(word -> oneWith(word, articles)).toList()),
                Void.class));
        Map<Known, String> written = new LinkedHashMap<>();
        Iterator<MultiSearchResponseItem<Void>> answers = answer.responses().iterator();
        for (Known word : words) {
            MultiSearchResponseItem<Void> item = answers.next();
            if (item.isResult()) {
                item.result().hits().hits().stream()
                        .flatMap(hit -> hit.highlight().values().stream().flatMap(List::stream))
                        .findFirst()
                        .flatMap(Marks::first)
                        .ifPresent(text -> written.put(word, text));
            }
        }
        return written;
    }

    private static RequestItem oneWith(Known word, String articles) {
        String field = NewsFields.allExact(word.language().tag());
        return RequestItem.of(one -> one.header(header -> header.index(articles))
                .body(body -> body.size(1)
                        .trackTotalHits(total -> total.enabled(false))
                        .timeout(MeantSearches.WITHIN)
                        .query(has -> has.term(term -> term.field(field).value(word.term())))
                        .source(source -> source.fetch(false))
                        .highlight(marks -> marks.type(HighlighterType.Unified)
                                .preTags(Marks.START)
                                .postTags(Marks.END)
                                .maxAnalyzedOffset(SearchRequests.MARKED_LENGTH)
                                .fields(NamedValue.of(
                                        field,
                                        HighlightField.of(around ->
                                                around.numberOfFragments(1).fragmentSize(SENTENCE)))))));
    }
}
