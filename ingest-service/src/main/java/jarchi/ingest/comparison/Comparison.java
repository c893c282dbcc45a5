package jarchi.ingest.comparison;

import jarchi.events.Language;
import jarchi.ingest.article.ArticleText;
import jarchi.ingest.article.Draft;
import jarchi.ingest.article.TextState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares two drafts, field by field and in each language word by word. */
public final class Comparison {
    private final List<Difference> differences = new ArrayList<>();

    private Comparison() {}

    /** The fields that differ, in the order of the writing page; none if the drafts say the same. */
    public static List<Difference> of(Draft from, Draft to) {
        var all = new Comparison();
        for (var language : Language.values()) {
            all.compare(language, from.languages().get(language), to.languages().get(language));
            all.texts(
                    "source." + language.tag(),
                    from.source().get(language),
                    to.source().get(language));
        }
        all.texts("category", from.category(), to.category());
        all.texts("topics", String.join("\n", from.topics()), String.join("\n", to.topics()));
        all.texts("region", from.region(), to.region());
        all.texts("authors", String.join("\n", from.authors()), String.join("\n", to.authors()));
        all.texts("priority", from.priority().name(), to.priority().name());
        var before = MediaComparison.texts(from);
        var after = MediaComparison.texts(to);
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        names.forEach(name -> all.texts(name, before.get(name), after.get(name)));
        return all.differences;
    }

    /** Two clean bodies or two plain texts, as they stand on the writing page. */
    public static List<Piece> ofField(String field, String from, String to) {
        return field.endsWith(".body")
                ? TextDifference.of(Words.ofHtml(from), Words.ofHtml(to))
                : TextDifference.of(Words.ofText(from), Words.ofText(to));
    }

    private void compare(Language language, @Nullable ArticleText from, @Nullable ArticleText to) {
        var none = new ArticleText("", "", "", false, TextState.MISSING, Map.of());
        var before = from == null ? none : from;
        var after = to == null ? none : to;
        String path = "languages." + language.tag() + ".";
        texts(path + "title", before.title(), after.title());
        texts(path + "summary", before.summary(), after.summary());
        texts(path + "body", before.body(), after.body());
        texts(path + "machineMade", sign(before.machineMade()), sign(after.machineMade()));
        texts(path + "words", lines(before.words()), lines(after.words()));
        if (from != null && to != null) {
            texts(path + "state", from.state().name(), to.state().name());
        }
    }

    private void texts(String field, @Nullable String from, @Nullable String to) {
        String before = from == null ? "" : from;
        String after = to == null ? "" : to;
        if (!before.equals(after)) {
            differences.add(new Difference(field, ofField(field, before, after)));
        }
    }

    private static String lines(Map<String, String> words) {
        return words.entrySet().stream()
                .map(word -> word.getKey() + " = " + word.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static String sign(boolean yes) {
        return yes ? "✓" : "";
    }
}
