package jarchi.index.search;

import static java.util.Objects.requireNonNull;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import jarchi.analysis.query.Matched;
import jarchi.events.Language;
import jarchi.index.document.IndexAway;
import jarchi.index.document.IndexQuestions;
import jarchi.index.document.QuestionTooWide;
import jarchi.index.search.KnownSpellings.Known;
import jarchi.index.site.NewsSite;
import jarchi.script.UzbekScript;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds what a search that finds nothing may have meant: in the words of articles, and so that it finds something. */
@Component
public class MeantSearches {
    /** Nobody waits longer for each of the three questions behind what is offered. */
    static final Duration PATIENCE = Duration.ofSeconds(1);
    /** What the index itself is told of it. */
    static final String WITHIN = "800ms";
    /** In more words than that, what some of them find helps more. */
    private static final int WORDS = 8;

    private static final int TRIED = 12;
    private static final String FOUND = "found";
    private static final Logger log = LoggerFactory.getLogger(MeantSearches.class);

    private final KnownSpellings spellings;
    private final IndexQuestions index;
    private final NewsSite site;

    MeantSearches(KnownSpellings spellings, IndexQuestions index, NewsSite site) {
        this.spellings = spellings;
        this.index = index.within(PATIENCE);
        this.site = site;
    }

    /**
     * Nothing if nothing is like it, or cannot be found now: the search itself was answered.
     *
     * @param typed the words of this search, in the order in which they were typed
     * @return in the script in which it was typed
     */
    public Optional<String> insteadOf(String typed, NewsSearch search) {
        List<TypedWord> words = TypedWord.of(typed);
        if (words.isEmpty() || words.size() > WORDS) {
            return Optional.empty();
        }
        try {
            List<String> candidates = new ArrayList<>();
            OtherKeyboard.of(typed).ifPresent(candidates::add);
            candidates.addAll(spelledOtherwise(typed, spellings.of(typed, words, search)));
            return firstThatFinds(candidates, search);
        } catch (IndexAway | QuestionTooWide | ElasticsearchException e) {
            log.warn("nothing is offered instead of a search: {}", e.toString());
            return Optional.empty();
        }
    }

    private List<String> spelledOtherwise(String typed, Map<TypedWord, List<Known>> unknown) {
        Set<Known> known = unknown.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        Map<Known, String> written = spellings.written(known);
        List<String> searches = unknown.isEmpty() ? List.of() : List.of(typed);
        // From the last word on, so that the places of those before it stay
        for (TypedWord word : List.copyOf(unknown.keySet()).reversed()) {
            List<String> others = requireNonNull(unknown.get(word)).stream()
                    .filter(written::containsKey)
                    .map(one -> asTyped(word, one.language(), requireNonNull(written.get(one))))
                    .distinct()
                    .toList();
            searches = searches.stream()
                    .flatMap(search -> others.stream()
                            .map(other -> search.substring(0, word.start()) + other + search.substring(word.end())))
                    .limit(TRIED)
                    .toList();
        }
        return searches;
    }

    private static String asTyped(TypedWord typed, Language language, String written) {
        String word = switch (language) {
            case UZ_LATN, UZ_CYRL ->
                (typed.isCyrillic() ? UzbekScript.CYRILLIC : UzbekScript.LATIN_1995)
                        .write(written)
                        .text();
            case RU, EN -> written;
        };
        return typed.isCapitalized() ? word : word.toLowerCase(Locale.ROOT);
    }

    private Optional<String> firstThatFinds(List<String> candidates, NewsSearch search) {
        Map<String, Query> finding = new LinkedHashMap<>();
        for (String candidate : candidates) {
            search.forWords(candidate, site.thesaurus())
                    .ifPresent(other -> finding.put(candidate, new Limits(other, Matched.ALL).whole()));
        }
        if (finding.isEmpty()) {
            return Optional.empty();
        }
        var answer = index.ask((elasticsearch, articles) -> elasticsearch.search(
                asked -> asked.index(articles).size(0).timeout(WITHIN).aggregations(FOUND, counted(finding.values())),
                Void.class));
        if (answer.timedOut()) {
            throw new IndexAway("what was found by then is no count");
        }
        // In the order in which they were asked for
        var counts = requireNonNull(answer.aggregations().get(FOUND))
                .filters()
                .buckets()
                .array()
                .iterator();
        return finding.keySet().stream()
                .filter(candidate -> counts.next().docCount() > 0)
                .findFirst();
    }

    private static Aggregation counted(Collection<Query> each) {
        return Aggregation.of(one -> one.filters(filters -> filters.filters(found -> found.array(List.copyOf(each)))));
    }
}
