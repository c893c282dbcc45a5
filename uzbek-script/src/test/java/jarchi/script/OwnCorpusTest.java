package jarchi.script;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Uzbek Latin texts of your own, one sentence in a line: each file {@code *latn*.txt} of the folder that {@code
 * UZBEK_CORPUS} names. Without it there is nothing to try.
 */
class OwnCorpusTest {
    /** Letters with two readings: -ie- and ts go one way only. */
    private static final Pattern AMBIGUOUS_LETTERS = Pattern.compile("(?i:ie|ts)|\\bYI|AQSh");
    /** Spellings beside the norm that come back as the norm has them, and names in -aev, -eev. */
    private static final Pattern OTHER_SPELLINGS = Pattern.compile(
            "(?i)(sent|okt)yabr|byudjet|valuta|batalon|obʼyekt|unesco|unicef|apellats|sunami|\\p{L}+[aeo]ev");

    @Test
    void everySentenceWithoutAnAmbiguousLetterComesBackFromCyrillic() {
        var sentences = sentences().filter(OwnCorpusTest::isClear).toList();

        assertThat(sentences).isNotEmpty();
        for (String sentence : sentences) {
            String cyrillic = UzbekScript.CYRILLIC.write(sentence).text();
            assertThat(UzbekScript.LATIN_1995.write(cyrillic).text()).isEqualTo(sentence);
        }
    }

    @Test
    void everySentenceComesBackFromTheOtherLatin() {
        for (String sentence :
                sentences().filter(text -> !text.contains("AQSh")).toList()) {
            String young = UzbekScript.LATIN_2026.write(sentence).text();
            assertThat(UzbekScript.LATIN_1995.write(young).text()).isEqualTo(sentence);
        }
    }

    private static boolean isClear(String sentence) {
        return !AMBIGUOUS_LETTERS.matcher(sentence).find()
                && !OTHER_SPELLINGS.matcher(sentence).find()
                && UzbekScript.CYRILLIC.write(sentence).doubts().isEmpty();
    }

    /** With the right apostrophes. */
    private static Stream<String> sentences() {
        String folder = System.getenv("UZBEK_CORPUS");
        assumeThat(folder).as("UZBEK_CORPUS").isNotNull();
        try (var files = Files.list(Path.of(folder))) {
            List<String> lines = files.filter(
                            file -> file.getFileName().toString().matches(".*latn.*\\.txt"))
                    .flatMap(OwnCorpusTest::lines)
                    .toList();
            return lines.stream().map(line -> UzbekScript.LATIN_1995.write(line).text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file, UTF_8).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
