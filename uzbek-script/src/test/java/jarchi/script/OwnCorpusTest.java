package jarchi.script;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Uzbek Latin texts of your own, one sentence in a line: each file {@code *latn*.txt} of the folder that {@code
 * UZBEK_CORPUS} names. Without it there is nothing to try. No line is left out.
 */
class OwnCorpusTest {
    /** The headlines and leads that decisions 50 and 198 measure. Other texts have other numbers. */
    private static final int MEASURED_LINES = 19_687;

    /** 266 of 332,039 words, in 251 lines. */
    private static final Map<OneWay, Integer> COUNTED = Map.of(
            OneWay.MONTH, 160,
            OneWay.E_AFTER_I, 29,
            OneWay.L_WITHOUT_Y, 28,
            OneWay.BUDGET, 12,
            OneWay.NAME_IN_EV, 12,
            OneWay.TS_FOR_S, 11,
            OneWay.ENGLISH_LETTERS, 8,
            OneWay.SIGN_AND_Y, 3,
            OneWay.S_FOR_TS, 2,
            OneWay.IZOFA, 1);

    @Test
    void everyWordComesBackFromCyrillicAsItWasOrAsTheNormHasIt() {
        OneWay.count(sentences());
    }

    @Test
    void inTheMeasuredTextsTheWordsThatGoOneWayAreCounted() {
        var sentences = sentences();
        assumeThat(sentences).hasSize(MEASURED_LINES);

        assertThat(OneWay.count(sentences)).isEqualTo(COUNTED);
    }

    @Test
    void everySentenceComesBackFromTheOtherLatin() {
        for (String sentence : sentences()) {
            String young = UzbekScript.LATIN_2026.write(sentence).text();
            assertThat(UzbekScript.LATIN_1995.write(young).text()).isEqualTo(sentence.replace("AQSh", "AQSH"));
        }
    }

    /** With the right apostrophes. */
    private static List<String> sentences() {
        String folder = System.getenv("UZBEK_CORPUS");
        assumeThat(folder).as("UZBEK_CORPUS").isNotNull();
        try (var files = Files.list(Path.of(folder))) {
            List<String> sentences = files.filter(
                            file -> file.getFileName().toString().matches(".*latn.*\\.txt"))
                    .flatMap(OwnCorpusTest::lines)
                    .map(line -> UzbekScript.LATIN_1995.write(line).text())
                    .toList();
            assertThat(sentences).isNotEmpty();
            return sentences;
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
