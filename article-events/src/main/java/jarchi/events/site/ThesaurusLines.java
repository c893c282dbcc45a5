package jarchi.events.site;

import static jarchi.events.Require.present;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which words are found by each other, in the format of Solr's synonyms: {@code a, b, c} are equal, {@code a, b => c} is one way,
 * a line that begins with # is a remark. Before a word may stand in which language's texts it is one: {@code en:UN}.
 *
 * @param lines as they were written
 */
public record ThesaurusLines(List<String> lines) implements SiteSetting {
    public static final String KEY = "thesaurus";

    public ThesaurusLines(@Nullable List<String> lines) {
        this.lines = List.copyOf(present(lines, "lines"));
    }

    @Override
    public String key() {
        return KEY;
    }

    /** What the lines say; one that cannot be used is passed over. */
    public List<EqualWords> words() {
        return lines.stream().map(EqualWords::in).flatMap(Optional::stream).toList();
    }
}
