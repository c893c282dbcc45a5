package jarchi.index.search;

/**
 * One value of a facet.
 *
 * @param key a language tag, the key of a category, topic or region, or a year
 * @param count how many articles the search would find if its limit in this facet were this value
 */
public record FacetValue(String key, long count) {}
