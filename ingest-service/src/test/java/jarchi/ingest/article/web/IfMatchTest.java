package jarchi.ingest.article.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jarchi.ingest.article.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {
    @Test
    void whatWasGivenOutIsUnderstood() {
        assertThat(IfMatch.revision(IfMatch.etag(new Revision(42)))).isEqualTo(new Revision(42));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "*"})
    void whoSaysNothingSawNothing(String header) {
        assertThatThrownBy(() -> IfMatch.revision(header)).isInstanceOf(IfMatch.Missing.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"42", "W/\"42\"", "\"x\"", "\"-1\"", "\"99999999999999999999\"", "\"1\", \"2\""})
    void whatWeNeverGaveOutMatchesNoArticle(String header) {
        assertThat(IfMatch.revision(header)).isEqualTo(new Revision(0));
    }
}
