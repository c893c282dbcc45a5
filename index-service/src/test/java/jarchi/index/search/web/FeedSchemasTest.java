package jarchi.index.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no feed is not taken for one. */
class FeedSchemasTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            application/atom+xml;charset=UTF-8, `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ru"><id>urn:a</id></feed>`
            application/rss+xml, `<rss version="2.0" xml:lang="ru"><channel><title>a</title></channel></rss>`
            application/feed+json, `{"version": "https://jsonfeed.org/version/1.1", "title": "a"}`
            text/html, `<html></html>`
            """)
    void whatLacksSomethingIsWrong(String mediaType, String feed) {
        assertThat(FeedSchemas.wrong(mediaType, feed)).isNotEmpty();
    }
}
