package jarchi.benchmarks;

import jarchi.events.ArticleEvents;
import jarchi.events.ArticleId;
import jarchi.events.ArticlePublished;
import jarchi.events.EventOrigin;
import jarchi.events.EventRecord;
import jarchi.events.Language;
import jarchi.events.Priority;
import jarchi.events.PublishedArticle;
import jarchi.events.Significance;
import jarchi.events.Translation;
import jarchi.people.Web;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** What an article says, in one language. */
record NewsText(String id, Language language, String title, String summary, List<String> paragraphs) {
    static final String SENTENCES_END = "(?<=[.!?…])\\s+";

    private static final int SENTENCES = 4;
    private static final Instant FIRST_DAY = Instant.parse("2015-01-01T05:00:00Z");
    private static final long SECONDS_BETWEEN = 1_800;
    private static final List<String> CATEGORIES =
            List.of("politics", "economy", "technology", "education", "society", "culture", "sport");
    private static final List<String> REGIONS =
            List.of("andijan", "bukhara", "fergana", "khorezm", "namangan", "samarkand", "tashkent", "tashkent-city");
    private static final List<String> TOPICS =
            List.of("internet", "exports", "schools", "roads", "health", "energy", "tourism", "water", "start-ups");

    /** Those of all {@code *.docs.jsonl} in a folder and below it, which are of the form that judged articles have. */
    static List<NewsText> in(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<NewsText> texts = new ArrayList<>();
            for (Path file : all.filter(one -> one.toString().endsWith(".docs.jsonl"))
                    .sorted()
                    .toList()) {
                Files.readAllLines(file).forEach(line -> texts.add(of(Web.JSON.readTree(line))));
            }
            return texts;
        }
    }

    private static NewsText of(JsonNode document) {
        List<String> paragraphs = new ArrayList<>();
        List<String> sentences = List.of(document.get("body").asString().strip().split(SENTENCES_END));
        for (int i = 0; i < sentences.size(); i += SENTENCES) {
            paragraphs.add(String.join(" ", sentences.subList(i, Math.min(i + SENTENCES, sentences.size()))));
        }
        return new NewsText(
                document.get("id").asString(),
                Language.ofTag(document.path("lang").asString("en")),
                document.path("title").asString(""),
                document.path("summary").asString(""),
                paragraphs);
    }

    /** The key of the article with this number. */
    static String key(int number) {
        return "%012d".formatted(number);
    }

    NewsText with(String otherId) {
        return new NewsText(otherId, language, title, summary, paragraphs);
    }

    /** The article with this number, from 0, as the log brings it: half an hour after the one before. */
    EventRecord event(int number) {
        Instant at = FIRST_DAY.plusSeconds(number * SECONDS_BETWEEN);
        String html = paragraphs.stream()
                .map(paragraph -> "<p>" + HtmlUtils.htmlEscape(paragraph, "UTF-8") + "</p>")
                .collect(Collectors.joining());
        var article = new PublishedArticle(
                new ArticleId(key(number)),
                1,
                1,
                at,
                Significance.MAJOR,
                Priority.NORMAL,
                one(CATEGORIES, number),
                List.of(one(TOPICS, number)),
                one(REGIONS, number),
                Map.of(),
                List.of("Nodira Karimova"),
                at,
                at,
                null,
                Map.of(language, new Translation(title, summary, html, "news-" + number, false)),
                Map.of());
        return ArticleEvents.write(new ArticlePublished(article), new EventOrigin(number + 1, at, null));
    }

    private static String one(List<String> of, int number) {
        return of.get(number % of.size());
    }
}
