package jarchi.ingest.comparison;

import java.util.List;

/**
 * One field in which two drafts differ.
 *
 * @param field its path, such as {@code languages.ru.title}
 */
public record Difference(String field, List<Piece> pieces) {}
