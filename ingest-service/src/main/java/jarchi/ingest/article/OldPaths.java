package jarchi.ingest.article;

import jarchi.events.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Where an article stood elsewhere, as each file that brought it along told. */
final class OldPaths {
    /** Of earlier files no more are kept, in each language. */
    static final int MOST = 50;

    private OldPaths() {}

    /** The newer ones first, all of them, and as many of the older ones as have room. */
    static Map<Language, List<String>> joined(Map<Language, List<String>> newer, Map<Language, List<String>> older) {
        var known = new HashSet<String>();
        newer.values().forEach(known::addAll);
        var all = new EnumMap<Language, List<String>>(Language.class);
        newer.forEach((language, paths) -> all.put(language, new ArrayList<>(paths)));
        older.forEach((language, paths) -> {
            var here = all.computeIfAbsent(language, l -> new ArrayList<>());
            paths.stream().filter(path -> here.size() < MOST && known.add(path)).forEach(here::add);
        });
        all.values().removeIf(List::isEmpty);
        all.replaceAll((language, paths) -> List.copyOf(paths));
        return all;
    }
}
