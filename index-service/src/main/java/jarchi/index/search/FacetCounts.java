package jarchi.index.search;

import static java.util.Objects.requireNonNull;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import jarchi.events.Language;
import jarchi.index.site.NewsDates;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Counts, for each facet, what the search finds with all its other limits. */
final class FacetCounts {
    private static final Set<Facet> OTHERS = EnumSet.complementOf(EnumSet.of(Facet.LANGUAGE));
    /** As many as the desk can name; of regions, which have no list, the most frequent. */
    private static final int CATEGORIES = 50;

    private static final int TOPICS = 300;
    private static final int REGIONS = 50;

    private static final String VALUES = "values";
    /** All others, within the language that was asked for: so its words are looked up once. */
    private static final String IN_LANGUAGE = "in-language";

    private FacetCounts() {}

    static Map<String, Aggregation> questions(Limits limits) {
        Map<String, Aggregation> others = new LinkedHashMap<>();
        for (Facet facet : OTHERS) {
            others.put(facet.key(), counted(limits.allBut(Facet.LANGUAGE, facet), values(facet, limits)));
        }
        return Map.of(
                Facet.LANGUAGE.key(),
                counted(limits.allBut(Facet.LANGUAGE), values(Facet.LANGUAGE, limits)),
                IN_LANGUAGE,
                Aggregation.of(one -> one.filter(limits.by(Facet.LANGUAGE)).aggregations(others)));
    }

    private static Aggregation counted(Query within, Aggregation values) {
        return Aggregation.of(one -> one.filter(within).aggregations(VALUES, values));
    }

    private static Aggregation values(Facet facet, Limits limits) {
        return switch (facet) {
            case LANGUAGE -> languages(limits);
            case CATEGORY -> terms("category", CATEGORIES);
            case TOPIC -> terms("topics", TOPICS);
            case REGION -> terms("region", REGIONS);
            case YEAR ->
                Aggregation.of(one -> one.dateHistogram(years -> years.field(Limits.FIRST_PUBLISHED)
                        .calendarInterval(CalendarInterval.Year)
                        .timeZone(NewsDates.ZONE.getId())
                        .format("yyyy")
                        .minDocCount(1)));
        };
    }

    /** An article is found in a language only if its words in that language are. */
    private static Aggregation languages(Limits limits) {
        Map<String, Query> found = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            found.put(language.tag(), limits.found(language));
        }
        return Aggregation.of(one -> one.filters(filters -> filters.filters(by -> by.keyed(found))));
    }

    private static Aggregation terms(String field, int most) {
        return Aggregation.of(one -> one.terms(terms -> terms.field(field).size(most)));
    }

    static Map<Facet, List<FacetValue>> read(Map<String, Aggregate> answers) {
        var counts = new EnumMap<Facet, List<FacetValue>>(Facet.class);
        Aggregate inLanguage = answers.get(IN_LANGUAGE);
        if (inLanguage != null) {
            counts.put(Facet.LANGUAGE, values(Facet.LANGUAGE, answers));
            OTHERS.forEach(
                    facet -> counts.put(facet, values(facet, inLanguage.filter().aggregations())));
        }
        return counts;
    }

    private static List<FacetValue> values(Facet facet, Map<String, Aggregate> answers) {
        Aggregate counted = requireNonNull(answers.get(facet.key()));
        return values(facet, requireNonNull(counted.filter().aggregations().get(VALUES)));
    }

    private static List<FacetValue> values(Facet facet, Aggregate values) {
        Stream<FacetValue> counted = switch (facet) {
            case LANGUAGE -> Arrays.stream(Language.values()).map(language -> language(language.tag(), values));
            case CATEGORY, TOPIC, REGION ->
                values.sterms().buckets().array().stream()
                        .map(one -> new FacetValue(one.key().stringValue(), one.docCount()));
            case YEAR ->
                values.dateHistogram().buckets().array().stream()
                        .map(year -> new FacetValue(String.valueOf(year.keyAsString()), year.docCount()))
                        .sorted(Comparator.comparing(FacetValue::key).reversed());
        };
        return counted.filter(value -> value.count() > 0).toList();
    }

    private static FacetValue language(String tag, Aggregate values) {
        return new FacetValue(
                tag, requireNonNull(values.filters().buckets().keyed().get(tag)).docCount());
    }
}
