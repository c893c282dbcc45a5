package jarchi.analysis.query;

import jarchi.analysis.ArticleText;
import jarchi.analysis.NewsAnalyzers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Small articles and searches made of so few words that they often meet. */
final class RandomNews {
    record Article(String category, Instant publishedAt, Map<String, ArticleText> languages) {}

    /** A word, a phrase or a prefix as it is typed, and its words. */
    record Wanted(String typed, String text, boolean prefix) {}

    /** Groups of alternatives that are all required, and what is excluded. */
    record Search(List<List<Wanted>> required, List<Wanted> excluded) {
        String typed() {
            var parts = new ArrayList<String>();
            required.forEach(group -> parts.add(
                    String.join(" OR ", group.stream().map(Wanted::typed).toList())));
            excluded.forEach(wanted -> parts.add("-" + wanted.typed()));
            return String.join("  ", parts);
        }
    }

    private static final List<String> WORDS = List.of(
            "texnopark",
            "texnoparklar",
            "технопарк",
            "технопаркларни",
            "технопарков",
            "technoparks",
            "Toshkent",
            "Тошкентда",
            "toşkent",
            "IT",
            "Park",
            "O‘zbekiston",
            "Ўзбекистон",
            "Ozbekistonda",
            "узбекистон",
            "13-fevral",
            "13-февраля",
            "Ташкенте",
            "Tashkent",
            "maktab",
            "мактаб",
            "school’s",
            "школы",
            "tog'");
    private static final List<String> CATEGORIES = List.of("economy", "sport");

    private final RandomGenerator random;

    RandomNews(RandomGenerator random) {
        this.random = random;
    }

    Article article() {
        var languages = new HashMap<String, ArticleText>();
        do {
            languages.put(
                    any(NewsAnalyzers.LANGUAGE_TAGS), new ArticleText(words(3, " "), words(2, ", "), words(4, " ")));
        } while (random.nextInt(3) == 0);
        return new Article(any(CATEGORIES), time(), languages);
    }

    Search search() {
        var required = new ArrayList<List<Wanted>>();
        for (int i = random.nextInt(3); i > 0; i--) {
            required.add(IntStream.rangeClosed(0, random.nextInt(3) / 2)
                    .mapToObj(alternative -> wanted())
                    .toList());
        }
        var excluded = random.nextInt(3) == 0 ? List.of(wanted()) : List.<Wanted>of();
        return new Search(required, excluded);
    }

    NewsFilter filter() {
        return new NewsFilter(
                random.nextBoolean() ? null : any(NewsAnalyzers.LANGUAGE_TAGS),
                random.nextInt(3) > 0 ? null : any(CATEGORIES),
                random.nextInt(4) > 0 ? null : time(),
                random.nextInt(4) > 0 ? null : time());
    }

    /** Groups of words that articles and searches have. */
    Thesaurus thesaurus() {
        return Thesaurus.none()
                .changedTo(IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> new Thesaurus.Entry(members(), members()))
                        .toList());
    }

    private List<String> members() {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> random.nextInt(3) == 0 ? any(WORDS) + " " + any(WORDS) : any(WORDS))
                .toList();
    }

    private Wanted wanted() {
        String word = any(WORDS);
        return switch (random.nextInt(4)) {
            case 0 -> {
                String phrase = word + " " + any(WORDS);
                yield new Wanted('"' + phrase + '"', phrase, false);
            }
            case 1 -> {
                String start = word.startsWith("13") ? "13" : word.substring(0, 2 + random.nextInt(word.length() - 1));
                yield new Wanted(start + "*", start, true);
            }
            default -> new Wanted(word, word, false);
        };
    }

    private Instant time() {
        return Instant.ofEpochMilli(random.nextInt(10));
    }

    private String words(int most, String between) {
        return String.join(
                between,
                IntStream.range(0, random.nextInt(most + 1))
                        .mapToObj(i -> any(WORDS))
                        .toList());
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
