package jarchi.index.search;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterOrder;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import co.elastic.clients.util.NamedValue;
import jarchi.analysis.NewsFields;
import jarchi.analysis.query.ElasticsearchQueries;
import jarchi.analysis.query.Matched;
import jarchi.events.Language;
import jarchi.index.search.NewsSearch.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts a reader's search into the index's words. */
@Component
class SearchRequests {
    private static final String PUBLISHED = "publishedAt";

    /** Longer texts than this are searched in full, but marked only so far. */
    static final int MARKED_LENGTH = 500_000;

    private static final String BY_WORDS = "by-words";

    private final SearchSettings settings;

    SearchRequests(SearchSettings settings) {
        this.settings = settings;
    }

    SearchRequest of(NewsSearch search, Matched matched, boolean facets, String index) {
        var limits = new Limits(search, matched);
        var request = asked(search, limits, index)
                .source(source -> source.filter(fields -> fields.includes(StoredArticle.FIELDS)));
        if (search.after() != null) {
            request.searchAfter(search.after().order());
        }
        if (facets) {
            request.aggregations(FacetCounts.questions(limits));
        }
        if (!search.first().isEmpty()) {
            request.aggregations(BY_WORDS, byWords -> byWords.filter(limits.wholeByWords()));
        }
        List<NamedValue<HighlightField>> marked = marked(search);
        if (!marked.isEmpty()) {
            request.highlight(highlight(marked));
        }
        return request.build();
    }

    /** Whether an answer has more than what editors have chosen. */
    static boolean isFoundByWords(SearchResponse<?> answer) {
        Aggregate byWords = answer.aggregations().get(BY_WORDS);
        return byWords == null
                ? answer.hits().total() != null && answer.hits().total().value() > 0
                : byWords.filter().docCount() > 0;
    }

    /**
     * For whole articles, less the words that searches look at and texts in languages that were not asked for; from the
     * second page on with the last one of the page before.
     */
    SearchRequest ofWhole(NewsSearch search, String index) {
        List<String> needless = new ArrayList<>(List.of("text"));
        if (search.language() != null) {
            Stream.of(Language.values())
                    .filter(language -> language != search.language())
                    .forEach(language -> needless.add("page." + language.tag() + ".html"));
        }
        int before = search.page() == 1 ? 0 : 1;
        return asked(search, new Limits(search, Matched.ALL), index)
                .from(search.offset() - before)
                .size(search.size() + before)
                .source(source -> source.filter(fields -> fields.excludes(needless)))
                .build();
    }

    private SearchRequest.Builder asked(NewsSearch search, Limits limits, String index) {
        var request = new SearchRequest.Builder()
                .index(index)
                .query(words(search, limits))
                .from(search.offset())
                .size(search.size())
                .trackTotalHits(total -> total.enabled(true))
                .allowPartialSearchResults(false)
                .timeout(settings.within().toMillis() + "ms");
        // Behind the counting, so that each facet can be counted without its own limit
        limits.all().ifPresent(request::postFilter);
        if (search.sort() == Sort.RELEVANCE) {
            request.sort(sort -> sort.score(score -> score.order(SortOrder.Desc)));
        }
        String date = search.sort() == Sort.CHANGE ? PUBLISHED : Limits.FIRST_PUBLISHED;
        request.sort(sort -> sort.field(by -> by.field(date).order(SortOrder.Desc)));
        request.sort(sort -> sort.field(by -> by.field("id").order(SortOrder.Asc)));
        return request;
    }

    /** All that the words find in any language, scored by what they find in the one that is asked for. */
    private static Query words(NewsSearch search, Limits limits) {
        if (search.language() == null) {
            return limits.scored(null);
        }
        return Query.of(query -> query.bool(bool -> bool.filter(limits.found(null))
                .should(limits.scored(search.language()))
                .minimumShouldMatch("0")));
    }

    private static Highlight highlight(List<NamedValue<HighlightField>> fields) {
        return Highlight.of(highlight -> highlight
                .type(HighlighterType.Unified)
                .preTags(Marks.START)
                .postTags(Marks.END)
                .maxAnalyzedOffset(MARKED_LENGTH)
                .fields(fields));
    }

    /** Titles and summaries come back whole, bodies as the sentence where the words stand. */
    private List<NamedValue<HighlightField>> marked(NewsSearch search) {
        List<NamedValue<HighlightField>> fields = new ArrayList<>();
        for (Language language : search.language() == null ? List.of(Language.values()) : List.of(search.language())) {
            String body = NewsFields.body(language.tag());
            ElasticsearchQueries.marks(search.query(), language.tag())
                    .forEach((field, words) ->
                            fields.add(NamedValue.of(field, marked(Limits.query(words), field.equals(body)))));
        }
        return fields;
    }

    private HighlightField marked(Query words, boolean asSnippet) {
        return HighlightField.of(field -> asSnippet
                ? field.highlightQuery(words)
                        .numberOfFragments(1)
                        .fragmentSize(settings.snippetLength())
                        .order(HighlighterOrder.Score)
                : field.highlightQuery(words).numberOfFragments(0));
    }
}
