package jarchi.index.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import jarchi.analysis.query.ElasticsearchQueries;
import jarchi.analysis.query.Matched;
import jarchi.analysis.query.NewsFilter;
import jarchi.events.Language;
import jarchi.index.site.NewsDates;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What narrows a search, each facet by itself, so that each can be counted as if it did not narrow. */
final class Limits {
    static final String FIRST_PUBLISHED = "firstPublishedAt";

    private static final Query EVERYTHING = Query.of(query -> query.matchAll(all -> all));

    private final NewsSearch search;
    private final Matched matched;
    private final Map<Facet, Query> limits = new EnumMap<>(Facet.class);

    Limits(NewsSearch search, Matched matched) {
        this.search = search;
        this.matched = matched;
        if (search.language() != null) {
            limits.put(Facet.LANGUAGE, found(search.language()));
        }
        term(Facet.CATEGORY, "category", search.category());
        term(Facet.TOPIC, "topics", search.topic());
        term(Facet.REGION, "region", search.region());
        if (search.from() != null || search.to() != null) {
            limits.put(Facet.YEAR, published(search));
        }
    }

    private void term(Facet facet, String field, @Nullable String value) {
        if (value != null) {
            limits.put(
                    facet,
                    Query.of(query -> query.term(term -> term.field(field).value(value))));
        }
    }

    /** Within the days that are asked for. */
    static Query published(NewsSearch search) {
        return Query.of(query -> query.range(range -> range.date(date -> {
            date.field(FIRST_PUBLISHED);
            if (search.from() != null) {
                date.gte(startOf(search.from()));
            }
            return search.to() == null ? date : date.lt(startOf(search.to().plusDays(1)));
        })));
    }

    private static String startOf(LocalDate day) {
        return day.atStartOfDay(NewsDates.ZONE).toInstant().toString();
    }

    /** What the words find in one language, or in any, scored by it; what editors have chosen first. */
    Query scored(@Nullable Language language) {
        return Chosen.before(
                query(ElasticsearchQueries.of(search.query(), in(language), matched)), search.first(), language);
    }

    /** What the words find in one language, or in any, and what editors have chosen. */
    Query found(@Nullable Language language) {
        return Chosen.beside(
                query(ElasticsearchQueries.unscored(search.query(), in(language), matched)), search.first(), language);
    }

    private static NewsFilter in(@Nullable Language language) {
        return new NewsFilter(language == null ? null : language.tag(), null);
    }

    static Query query(Map<String, Object> json) {
        return Query.of(
                query -> query.withJson(new StringReader(JsonMapper.shared().writeValueAsString(json))));
    }

    /** What the words find within all limits. */
    Query whole() {
        return Query.of(query -> query.bool(bool -> bool.filter(found(search.language()), allBut())));
    }

    /** As {@link #whole}, without what is found only because editors have chosen it. */
    Query wholeByWords() {
        var words = query(ElasticsearchQueries.unscored(search.query(), in(search.language()), matched));
        return Query.of(query -> query.bool(bool -> bool.filter(words, allBut())));
    }

    /** Empty if nothing narrows. */
    Optional<Query> all() {
        return limits.isEmpty() ? Optional.empty() : Optional.of(together(List.copyOf(limits.values())));
    }

    /** Those by other facets than these. */
    Query allBut(Facet... facets) {
        var without = Set.of(facets);
        return together(limits.entrySet().stream()
                .filter(limit -> !without.contains(limit.getKey()))
                .map(Map.Entry::getValue)
                .toList());
    }

    /** That by one facet; everything if there is none. */
    Query by(Facet facet) {
        return limits.getOrDefault(facet, EVERYTHING);
    }

    private static Query together(List<Query> limits) {
        return limits.isEmpty() ? EVERYTHING : Query.of(query -> query.bool(bool -> bool.filter(limits)));
    }
}
