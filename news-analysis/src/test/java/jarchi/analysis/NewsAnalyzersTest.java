package jarchi.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsAnalyzersTest {
    @ParameterizedTest
    @CsvSource({"uz-Latn, news_uz", "uz-Cyrl, news_uz", "ru, news_ru", "en, news_en"})
    void eachLanguageHasItsAnalyzers(String tag, String name) {
        assertThat(NewsAnalyzers.stemmedName(tag)).isEqualTo(name);
        assertThat(NewsAnalyzers.exactName(tag)).isEqualTo(name + "_exact");
        assertThat(NewsAnalyzers.stemmed(tag)).isNotSameAs(NewsAnalyzers.exact(tag));
    }

    @Test
    void anotherLanguageIsRefused() {
        assertThatThrownBy(() -> NewsAnalyzers.stemmed("de")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NewsAnalyzers.create("news_de")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCreatedAnalyzerIsTheCallersOwnToClose() {
        NewsAnalyzers.create("news_uz").close();

        assertThat(Tokens.of(NewsAnalyzers.create("news_uz"), "шаҳарда")).containsExactly("şahar");
        assertThat(Tokens.of(NewsAnalyzers.stemmed("uz-Cyrl"), "шаҳарда")).containsExactly("şahar");
    }
}
