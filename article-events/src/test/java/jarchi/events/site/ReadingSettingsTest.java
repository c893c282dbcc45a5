package jarchi.events.site;

import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.EventRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingSettingsTest {
    private static final Instant AT = Instant.parse("2026-11-27T06:30:00Z");

    @Test
    void aSettingOfTheFutureIsPassedOver() {
        assertThat(read("weather", """
                {"key": "weather", "version": 1, "changedAt": "2026-11-27T06:30:00Z", "value": {"words": []}}""")).isEqualTo(new IncomingSetting.Unknown("weather"));
    }

    @Test
    void aKindOfRecordOfTheFutureIsPassedOver() {
        assertThat(SiteEvents.read(new EventRecord("latin", Map.of("ce_type", "news.site.asked.v1"), new byte[0])))
                .isEqualTo(new IncomingSetting.Unknown("news.site.asked.v1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no JSON",
                "null",
                "[]",
                "{}",
                "{\"key\": \"numbers\", \"version\": 1, \"changedAt\": \"2026-11-27T06:30:00Z\", \"value\": {}}",
                "{\"key\": \"latin\", \"changedAt\": \"2026-11-27T06:30:00Z\", \"value\": {\"alphabet\": \"2026\"}}",
                "{\"key\": \"latin\", \"version\": 0, \"changedAt\": \"2026-11-27T06:30:00Z\","
                        + " \"value\": {\"alphabet\": \"2026\"}}",
                "{\"key\": \"latin\", \"version\": 1, \"changedAt\": \"yesterday\", \"value\": {\"alphabet\": \"2026\"}}",
                "{\"key\": \"latin\", \"version\": 1, \"changedAt\": \"2026-11-27T06:30:00Z\","
                        + " \"value\": {\"alphabet\": \"1929\"}}",
                "{\"key\": \"latin\", \"version\": 1, \"changedAt\": \"2026-11-27T06:30:00Z\", \"value\": null}",
                "{\"key\": \"latin\", \"version\": 1, \"changedAt\": \"2026-11-27T06:30:00Z\"}"
            })
    void whatBreaksTheContractSaysWhy(String body) {
        assertThat(read("latin", body)).isInstanceOf(IncomingSetting.NotASetting.class);
    }

    @Test
    void aNullValueIsNoSetting() {
        assertThat(SiteEvents.read(new EventRecord("latin", Map.of(), null)))
                .isInstanceOf(IncomingSetting.NotASetting.class);
    }

    @Test
    void aStaleOrRepeatedRecordChangesNothing() {
        var newest = new NewestSettings();
        var first = new SiteChange(new Latin(Latin.Alphabet.OF_1995), 1, AT);
        var second = new SiteChange(new Latin(Latin.Alphabet.OF_2026), 2, AT);

        assertThat(newest.take(second)).isTrue();
        assertThat(newest.take(first)).isFalse();
        assertThat(newest.take(new SiteChange(new Latin(Latin.Alphabet.OF_2026), 2, AT)))
                .isFalse();

        assertThat(newest.find(Latin.class)).hasValue(new Latin(Latin.Alphabet.OF_2026));
        assertThat(newest.find(Numbers.class)).isEmpty();
    }

    @Test
    void theLastWordOfAnOlderDatabaseCounts() {
        var newest = new NewestSettings();
        var before = new SiteChange(new TestMode(false, Map.of(), List.of()), 7, AT);
        var broughtBack = new SiteChange(new TestMode(true, Map.of(), List.of()), 3, AT.plusSeconds(60));

        assertThat(newest.take(before)).isTrue();
        assertThat(newest.take(broughtBack)).isTrue();
        assertThat(newest.take(before)).as("read again from the beginning").isFalse();

        assertThat(newest.find(TestMode.class).orElseThrow().on()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "press@ministry.example, true",
        "Press@Ministry.Example, true",
        "anybody@testers.example, true",
        "anybody@TESTERS.example, true",
        "anybody@sub.testers.example, false",
        "anybody@nottesters.example, false",
        "other@ministry.example, false",
        "testers.example, false",
        "'', false"
    })
    void inTestModeOnlyTheListedAreAlerted(String address, boolean alerted) {
        var list = List.of("press@ministry.example", "@Testers.example");

        assertThat(new TestMode(true, Map.of(), list).alerts(address)).isEqualTo(alerted);
        assertThat(new TestMode(false, Map.of(), list).alerts(address)).isTrue();
        assertThat(new TestMode(true, Map.of(), List.of()).alerts(address)).isFalse();
        assertThat(new TestMode(true, Map.of(), List.of("*")).alerts(address)).isTrue();
    }

    @Test
    void aNumberIsDialledWithoutWhatPeopleNeedToReadIt() {
        assertThat(new PhoneNumber("+998 (71) 200-00-00", Map.of(), Map.of()).dialled())
                .isEqualTo("+998712000000");
        assertThat(new Numbers("11-99", Map.of(), List.of()).dialled()).isEqualTo("1199");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AKT, ИКТ,ICT            | AKT;ИКТ;ICT | AKT;ИКТ;ICT",
                "  IT Park , IT-park,  , | IT Park;IT-park | IT Park;IT-park",
                "BMT, ООН => en:UN       | BMT;ООН | en:UN",
                "a=>b                    | a | b"
            })
    void aLineOfTheThesaurusSaysWhatFindsWhat(String line, String typed, String found) {
        assertThat(EqualWords.in(line)).hasValue(new EqualWords(List.of(typed.split(";")), List.of(found.split(";"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "# a, b", "a", "a, a", "a,", "=> b", "a =>", "a => b => c", "a, !", "a, en:", "=>"})
    void aLineThatCannotBeUsedSaysNothing(String line) {
        assertThat(EqualWords.in(line)).isEmpty();
        assertThat(new ThesaurusLines(List.of("x, y", line)).words())
                .containsExactly(new EqualWords(List.of("x", "y"), List.of("x", "y")));
    }

    private static IncomingSetting read(String key, String body) {
        return SiteEvents.read(
                new EventRecord(key, Map.of("ce_type", SiteEvents.CHANGED), body.getBytes(StandardCharsets.UTF_8)));
    }
}
