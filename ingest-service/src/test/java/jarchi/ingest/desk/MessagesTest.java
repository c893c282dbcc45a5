package jarchi.ingest.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jarchi.ingest.article.FieldProblem.Fault;
import jarchi.ingest.audit.AuditedAct;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @ParameterizedTest
    @ValueSource(strings = {"uz-Cyrl", "ru", "en"})
    void everyLanguageHasItsOwnWords(String tag) throws Exception {
        var uzbek = new java.util.Properties();
        var other = new java.util.Properties();
        uzbek.load(getClass().getResourceAsStream("/messages.properties"));
        other.load(getClass().getResourceAsStream("/messages_" + tag.replace('-', '_') + ".properties"));

        assertThat(new TreeSet<>(other.stringPropertyNames())).isEqualTo(new TreeSet<>(uzbek.stringPropertyNames()));
        assertThat(ResourceBundle.getBundle("messages", Locale.forLanguageTag(tag), NO_FALLBACK)
                        .getLocale()
                        .toLanguageTag())
                .isEqualTo(tag);
    }

    @Test
    void everyAuditedActHasWords() {
        var words = ResourceBundle.getBundle("messages", Locale.ROOT);
        for (var act : AuditedAct.values()) {
            assertThat(words.containsKey("audit.act." + act)).as(act.name()).isTrue();
        }
    }

    @Test
    void everyRegionHasAName() {
        var words = ResourceBundle.getBundle("messages", Locale.ROOT);
        assertThat(words.keySet().stream().filter(key -> key.startsWith("region.")))
                .containsExactlyInAnyOrderElementsOf(
                        Regions.ALL.stream().map(key -> "region." + key).toList());
    }

    @Test
    void everyFaultHasWords() {
        var words = ResourceBundle.getBundle("messages", Locale.ROOT);
        for (var fault : Fault.values()) {
            assertThat(words.containsKey("fault." + fault)).as(fault.name()).isTrue();
        }
    }
}
