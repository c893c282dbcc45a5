package jarchi.script;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Real news by human translators; newstest2019-NOTICE.txt says whose it is. */
class NewsSentencesTest {
    private final List<String> sentences = sentences();

    @Test
    void comeBackFromCyrillicSaveForWordsThatGoOneWay() {
        assertThat(OneWay.count(sentences))
                .isEqualTo(Map.of(
                        OneWay.E_AFTER_I, 17,
                        OneWay.TS_FOR_S, 15,
                        OneWay.SIZE_OF_SH, 4,
                        OneWay.L_WITHOUT_Y, 1));
    }

    @Test
    void comeBackFromTheLatinOf2026() {
        for (String sentence : sentences) {
            String young = UzbekScript.LATIN_2026.write(sentence).text();
            assertThat(UzbekScript.LATIN_1995.write(young).text()).isEqualTo(sentence.replace("AQSh ", "AQSH "));
        }
    }

    @Test
    void giveAnEditorLittleToLookAt() {
        long words = sentences.stream().mapToLong(it -> it.split(" ").length).sum();
        long doubts = sentences.stream()
                .mapToLong(it -> UzbekScript.CYRILLIC.write(it).doubts().size())
                .sum();
        assertThat(doubts * 1000.0 / words).isLessThan(5);
    }

    /** With the right apostrophes, for the file has five different ones. */
    private static List<String> sentences() {
        try (var in = requireNonNull(NewsSentencesTest.class.getResourceAsStream("newstest2019-ref.uzb.txt"))) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .map(line -> UzbekScript.LATIN_1995.write(line).text())
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
