package jarchi.index.search.web;

import jarchi.index.search.Facet;
import jarchi.index.search.FacetValue;
import jarchi.index.search.NewsSearch;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ways to narrow what was found, and to widen it again.
 *
 * @param shown the keys that the desk shows, of each facet whose values it names: others are not offered
 */
record Narrowing(NewsSearch search, SearchLinks links, Map<Facet, Set<String>> shown) {
    /** One value, with the link that chooses it, or lets it go if it is chosen. */
    record Choice(String key, long count, boolean chosen, String link) {}

    /** Those of a facet that leave a choice. */
    record Group(Facet facet, List<Choice> choices) {
        public String key() {
            return facet.key();
        }
    }

    public List<Group> groups() {
        return Arrays.stream(Facet.values())
                .map(facet -> new Group(facet, choices(facet)))
                .filter(group ->
                        group.choices().size() > 1 || group.choices().stream().anyMatch(Choice::chosen))
                .toList();
    }

    private List<Choice> choices(Facet facet) {
        String chosen = chosen(facet);
        List<FacetValue> values = links.result().facets().getOrDefault(facet, List.of());
        boolean isCounted = values.stream().anyMatch(value -> value.key().equals(chosen));
        // What is chosen can be let go even if it finds nothing
        Stream<FacetValue> toLetGo = chosen == null || isCounted ? Stream.of() : Stream.of(new FacetValue(chosen, 0));
        return Stream.concat(toLetGo, values.stream())
                .filter(value -> !shown.containsKey(facet)
                        || shown.get(facet).contains(value.key())
                        || value.key().equals(chosen))
                .map(value -> choice(facet, value, value.key().equals(chosen)))
                .toList();
    }

    private Choice choice(Facet facet, FacetValue value, boolean chosen) {
        return new Choice(
                value.key(), value.count(), chosen, links.with(chosen ? none(facet) : only(facet, value.key())));
    }

    private @Nullable String chosen(Facet facet) {
        return switch (facet) {
            case LANGUAGE ->
                search.language() == null ? null : search.language().tag();
            case CATEGORY -> search.category();
            case TOPIC -> search.topic();
            case REGION -> search.region();
            case YEAR -> year(search.from(), search.to());
        };
    }

    /** If the days are those of one whole year. */
    private static @Nullable String year(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from != null
                        && from.getDayOfYear() == 1
                        && from.plusYears(1).minusDays(1).equals(to)
                ? Integer.toString(from.getYear())
                : null;
    }

    private static Map<String, String> only(Facet facet, String key) {
        return switch (facet) {
            case LANGUAGE -> Map.of("lang", key);
            case CATEGORY, TOPIC, REGION -> Map.of(facet.key(), key);
            case YEAR -> Map.of("from", key + "-01-01", "to", key + "-12-31");
        };
    }

    private static Map<String, String> none(Facet facet) {
        return switch (facet) {
            case LANGUAGE -> Map.of("lang", "");
            case CATEGORY, TOPIC, REGION -> Map.of(facet.key(), "");
            case YEAR -> Map.of("from", "", "to", "");
        };
    }
}
