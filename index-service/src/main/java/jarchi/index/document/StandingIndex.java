package jarchi.index.document;

/**
 * The index that stands behind the alias, or is being filled to stand there.
 *
 * @param uuid Elasticsearch's own name for it, which no other index ever bears, not even one made under the same name
 */
public record StandingIndex(String name, String uuid) {}
