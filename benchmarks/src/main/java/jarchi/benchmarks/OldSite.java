package jarchi.benchmarks;

import jarchi.people.Web;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;

/**
 * An old site that never was: articles of 400 to 600 words in Uzbek, Russian or English, the same ones in each run. The
 * words stand as often as in real news: few of them very often, most of them seldom.
 */
final class OldSite {
    private static final long SEED = 20_261_127;
    private static final List<String> LANGUAGES = List.of("uz-Latn", "uz-Latn", "ru", "en");
    private static final List<String> CATEGORIES =
            List.of("politics", "economy", "technology", "education", "society", "culture", "sport");
    private static final Instant FIRST_DAY = Instant.parse("2015-01-01T05:00:00Z");

    private final Random random = new Random(SEED);

    /** Writes so many of them in our own form. */
    Path write(Path file, int articles) {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (int i = 0; i < articles; i++) {
                writer.write(article(i, LANGUAGES.get(i % LANGUAGES.size())));
                writer.newLine();
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String article(int number, String language) {
        String[] words = words(language);
        var article = Web.JSON.createObjectNode();
        article.put("id", String.valueOf(number));
        article.put("publishedAt", FIRST_DAY.plusSeconds(number * 21_600L).toString());
        article.put("category", CATEGORIES.get(number % CATEGORIES.size()));
        article.putArray("authors").add("Nodira Karimova");
        article.putObject("urls").put(language, "https://old.example.uz/news/" + number);
        article.putObject("languages")
                .putObject(language)
                .put("title", sentence(words, 8).replace(".", " " + number))
                .put("summary", sentence(words, 20))
                .put("body", body(words));
        return Web.JSON.writeValueAsString(article);
    }

    private String body(String[] words) {
        int length = 400 + random.nextInt(201);
        var body = new StringBuilder();
        for (int written = 0; written < length; ) {
            body.append("<p>");
            for (int i = 0; i < 4; i++) {
                int sentence = 8 + random.nextInt(12);
                body.append(sentence(words, sentence)).append(' ');
                written += sentence;
            }
            body.append("</p>");
        }
        return body.toString();
    }

    private String sentence(String[] words, int length) {
        var sentence = new StringBuilder();
        for (int i = 0; i < length; i++) {
            double often = random.nextDouble();
            sentence.append(i == 0 ? "" : " ").append(words[(int) (often * often * words.length)]);
        }
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1) + ".";
    }

    private static String[] words(String language) {
        try (InputStream in =
                Objects.requireNonNull(OldSite.class.getResourceAsStream("words-" + language + ".txt"), language)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip().split("\\s+", -1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
