package jarchi.index.document;

import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.json.JsonData;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an index says of itself in its {@code _meta}. Releases are known by the fingerprints of their descriptions.
 *
 * @param releases those whose documents are in it, first the one that made it
 * @param supersedes releases that came before, so that none of them makes an index of its own again
 */
record IndexOrigin(List<String> releases, List<String> supersedes) {
    private static final String UNKNOWN = "unknown";
    private static final String RELEASES = "releases";
    private static final String SUPERSEDES = "supersedes";
    private static final int MOST_REMEMBERED = 50;

    static IndexOrigin of(String release) {
        return new IndexOrigin(List.of(release), List.of());
    }

    static IndexOrigin of(TypeMapping mapping) {
        List<String> releases = words(mapping.meta(), RELEASES);
        return new IndexOrigin(releases.isEmpty() ? List.of(UNKNOWN) : releases, words(mapping.meta(), SUPERSEDES));
    }

    boolean isOnly(String release) {
        return releases.equals(List.of(release));
    }

    boolean knows(String release) {
        return releases.contains(release);
    }

    boolean isNewerThan(String release) {
        return supersedes.contains(release);
    }

    /** Once a release writes to it that did not make it. */
    IndexOrigin with(String release) {
        if (knows(release)) {
            return this;
        }
        List<String> before = isNewerThan(release) ? supersedes : joined(supersedes, releases);
        return new IndexOrigin(joined(releases, List.of(release)), before);
    }

    /** Of the index that this release puts into its place. */
    IndexOrigin successor(String release) {
        List<String> before = joined(supersedes, releases).stream()
                .filter(each -> !each.equals(release))
                .toList();
        int forgotten = Math.max(0, before.size() - MOST_REMEMBERED);
        return new IndexOrigin(List.of(release), before.subList(forgotten, before.size()));
    }

    Map<String, JsonData> meta() {
        return Map.of(
                RELEASES, JsonData.of(String.join(" ", releases)),
                SUPERSEDES, JsonData.of(String.join(" ", supersedes)));
    }

    private static List<String> joined(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    private static List<String> words(Map<String, JsonData> meta, String key) {
        JsonData value = meta.get(key);
        return value == null
                ? List.of()
                : Arrays.stream(value.to(String.class).split(" "))
                        .filter(word -> !word.isEmpty())
                        .toList();
    }
}
