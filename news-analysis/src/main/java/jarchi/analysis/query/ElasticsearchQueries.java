package jarchi.analysis.query;

import jarchi.analysis.NewsFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * A search for Elasticsearch, as the JSON tree of its query language. It never finds a withdrawn article; else it matches
 * what the one for Lucene matches. Found words count four times in the title and twice in the summary; they are named
 * per field, so that highlighting of title, summary and body marks them.
 */
public final class ElasticsearchQueries {
    private static final int TITLE_WEIGHT = 4;
    private static final int SUMMARY_WEIGHT = 2;
    private static final int BODY_WEIGHT = 1;
    private static final double LOOSE_WEIGHT = 0.3;

    /** What the thesaurus takes for the same counts a little less than what was typed. */
    private static final double OTHER_WEIGHT = 0.8;

    private ElasticsearchQueries() {}

    /** The value of {@code query} in a search request. */
    public static Map<String, Object> of(SearchQuery query, NewsFilter filter) {
        return of(query, filter, Matched.ALL);
    }

    /** As {@link #of}, for all of the words or for some. */
    public static Map<String, Object> of(SearchQuery query, NewsFilter filter, Matched matched) {
        return Map.of(
                "bool",
                Map.of(
                        "filter",
                        filters(query, filter, matched),
                        "should",
                        scores(query, filter),
                        "minimum_should_match",
                        0));
    }

    /** As {@link #of}, to narrow or to count: it says what is found, not how well. */
    public static Map<String, Object> unscored(SearchQuery query, NewsFilter filter, Matched matched) {
        return Map.of("bool", Map.of("filter", filters(query, filter, matched)));
    }

    /**
     * What of a search is to be marked in each field of one language: what counts in that field, and nothing else. To mark
     * by the search itself, Elasticsearch would look for all of it again in each field of each article.
     */
    public static Map<String, Map<String, Object>> marks(SearchQuery query, String tag) {
        var scores = scores(query, new NewsFilter(tag, null));
        var marks = new LinkedHashMap<String, Map<String, Object>>();
        for (String field : List.of(NewsFields.title(tag), NewsFields.summary(tag), NewsFields.body(tag))) {
            var there = scores.stream().filter(score -> isIn(field, score)).toList();
            if (!there.isEmpty()) {
                marks.put(field, Map.of("bool", Map.of("should", there)));
            }
        }
        return marks;
    }

    private static boolean isIn(String field, Map<String, Object> score) {
        return score.values().stream().anyMatch(of -> of instanceof Map<?, ?> fields && fields.containsKey(field));
    }

    private static List<Map<String, Object>> filters(SearchQuery query, NewsFilter filter, Matched matched) {
        var filters = new ArrayList<Map<String, Object>>();
        filters.add(Map.of("term", Map.of(NewsFields.WITHDRAWN, false)));
        var condition = Matching.of(query, filter, matched);
        if (!(condition instanceof Condition.Everything)) {
            filters.add(json(condition));
        }
        return filters;
    }

    private static Map<String, Object> json(Condition condition) {
        return switch (condition) {
            case Condition.Everything everything -> Map.of("match_all", Map.of());
            case Condition.Nothing nothing -> Map.of("match_none", Map.of());
            case Condition.Phrase phrase -> Map.of("match_phrase", Map.of(phrase.field(), phrase.text()));
            case Condition.Prefix prefix -> Map.of("prefix", Map.of(prefix.field(), prefix.value()));
            case Condition.Value value -> Map.of("term", Map.of(value.field(), value.value()));
            case Condition.Published published -> Map.of("range", Map.of(NewsFields.PUBLISHED_AT, range(published)));
            case Condition.All all ->
                Map.of("bool", Map.of("filter", json(all.required()), "must_not", json(all.excluded())));
            case Condition.Any any -> atLeast(1, any.alternatives());
            case Condition.AtLeast some -> atLeast(some.number(), some.alternatives());
        };
    }

    private static Map<String, Object> atLeast(int number, List<Condition> alternatives) {
        return Map.of("bool", Map.of("should", json(alternatives), "minimum_should_match", number));
    }

    private static List<Map<String, Object>> json(List<Condition> conditions) {
        return conditions.stream().map(ElasticsearchQueries::json).toList();
    }

    private static Map<String, Object> range(Condition.Published published) {
        var range = new HashMap<String, Object>();
        range.put("format", "epoch_millis");
        if (published.from() != null) {
            range.put("gte", published.from().toEpochMilli());
        }
        if (published.to() != null) {
            range.put("lt", published.to().toEpochMilli());
        }
        return Map.copyOf(range);
    }

    private static List<Map<String, Object>> scores(SearchQuery query, NewsFilter filter) {
        var scores = new ArrayList<Map<String, Object>>();
        for (String tag : Matching.languages(filter)) {
            var language = new TermsInLanguage(tag, query.others());
            var others = new LinkedHashSet<String>();
            for (var clause : query.required()) {
                for (var term : clause.alternatives()) {
                    score(scores, NewsFields.title(tag), TITLE_WEIGHT, term, language);
                    score(scores, NewsFields.summary(tag), SUMMARY_WEIGHT, term, language);
                    score(scores, NewsFields.body(tag), BODY_WEIGHT, term, language);
                    if (term instanceof Term.Words words) {
                        others.addAll(language.others(words));
                        if (language.isLoose(words)) {
                            scores.add(phrase(NewsFields.allLoose(tag), words.text(), LOOSE_WEIGHT));
                        }
                    }
                }
            }
            for (String other : others) {
                scores.add(phrase(NewsFields.title(tag), other, TITLE_WEIGHT * OTHER_WEIGHT));
                scores.add(phrase(NewsFields.summary(tag), other, SUMMARY_WEIGHT * OTHER_WEIGHT));
                scores.add(phrase(NewsFields.body(tag), other, BODY_WEIGHT * OTHER_WEIGHT));
            }
        }
        return scores;
    }

    private static void score(
            List<Map<String, Object>> scores, String field, int weight, Term term, TermsInLanguage language) {
        switch (term) {
            case Term.Words words -> {
                if (language.sees(words)) {
                    scores.add(phrase(field, words.text(), weight));
                    language.names(words).forEach(name -> scores.add(phrase(field, name, weight)));
                }
            }
            case Term.Prefix prefix -> {
                for (String value : language.prefixes(prefix)) {
                    scores.add(Map.of("prefix", Map.of(field, Map.of("value", value, "boost", weight))));
                }
            }
        }
    }

    private static Map<String, Object> phrase(String field, String text, Number weight) {
        return Map.of("match_phrase", Map.of(field, Map.of("query", text, "boost", weight)));
    }
}
