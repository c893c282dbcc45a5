package jarchi.ingest.desk;

import java.util.List;
import java.util.stream.Stream;

/** The regions of Uzbekistan by their keys, as readers' pages name them too; old articles may have others. */
final class Regions {
    static final List<String> ALL = List.of(
            "tashkent-city",
            "karakalpakstan",
            "andijan",
            "bukhara",
            "fergana",
            "jizzakh",
            "kashkadarya",
            "khorezm",
            "namangan",
            "navoi",
            "samarkand",
            "surkhandarya",
            "syrdarya",
            "tashkent");

    private Regions() {}

    /** What a form offers: all, and first the one that the article has already. */
    static List<String> offeredTo(String filed) {
        return filed.isEmpty() || ALL.contains(filed)
                ? ALL
                : Stream.concat(Stream.of(filed), ALL.stream()).toList();
    }
}
