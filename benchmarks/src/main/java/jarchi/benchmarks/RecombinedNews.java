package jarchi.benchmarks;

import static java.util.Objects.requireNonNull;

import jarchi.events.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * As much news as is wanted, of real texts, so that words stand as often and as near each other as they do: the title of
 * one article and three to eight paragraphs of others in the same language. The same in each run.
 */
final class RecombinedNews {
    private static final long SEED = 20_261_128;
    private static final int FEWEST = 3;
    private static final int MOST = 8;

    private final Map<Language, Parts> known = new EnumMap<>(Language.class);
    private final List<Language> languages;

    RecombinedNews(List<NewsText> texts) {
        for (NewsText text : texts) {
            Parts parts =
                    known.computeIfAbsent(text.language(), language -> new Parts(new ArrayList<>(), new ArrayList<>()));
            if (!text.title().isBlank()) {
                parts.titles().add(text.title());
            }
            parts.paragraphs().addAll(text.paragraphs());
        }
        this.languages = List.copyOf(known.keySet());
    }

    /** What articles of one language are made of. */
    private record Parts(List<String> titles, List<String> paragraphs) {}

    /** The one with this number; languages take turns. */
    NewsText text(int number) {
        var random = new SplittableRandom(SEED + number);
        Language language = languages.get(number % languages.size());
        Parts parts = requireNonNull(known.get(language));
        List<String> paragraphs = IntStream.range(0, random.nextInt(FEWEST, MOST + 1))
                .mapToObj(i -> one(parts.paragraphs(), random))
                .toList();
        String summary = paragraphs.getFirst().split(NewsText.SENTENCES_END, 2)[0];
        return new NewsText(NewsText.key(number), language, one(parts.titles(), random), summary, paragraphs);
    }

    private static String one(List<String> of, SplittableRandom random) {
        return of.get(random.nextInt(of.size()));
    }
}
