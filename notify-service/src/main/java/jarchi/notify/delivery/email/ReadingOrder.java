package jarchi.notify.delivery.email;

import jarchi.events.Language;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** In which language to tell a reader, if the article lacks the one that was asked for: the other script of Uzbek first. */
final class ReadingOrder {
    private static final Map<Language, List<Language>> ORDER = Map.of(
            Language.UZ_LATN, List.of(Language.UZ_LATN, Language.UZ_CYRL, Language.RU, Language.EN),
            Language.UZ_CYRL, List.of(Language.UZ_CYRL, Language.UZ_LATN, Language.RU, Language.EN),
            Language.RU, List.of(Language.RU, Language.EN, Language.UZ_CYRL, Language.UZ_LATN),
            Language.EN, List.of(Language.EN, Language.RU, Language.UZ_LATN, Language.UZ_CYRL));

    private ReadingOrder() {}

    /** @param available at least one */
    static Language best(Language wanted, Map<Language, ?> available) {
        List<Language> order = ORDER.getOrDefault(wanted, List.of(Language.values()));
        return available.keySet().stream()
                .min(Comparator.comparingInt(order::indexOf))
                .orElseThrow();
    }
}
