package jarchi.ingest.check;

import jarchi.events.Language;
import jarchi.ingest.article.Article;
import jarchi.ingest.check.Finding.Kind;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Titles that search engines cut off. Google promises no number: its title links are cut to the width of the device (Search
 * Central, "Influencing title links"), which on a wide screen is about 600 pixels: 60 Latin letters, or 55 of the wider
 * Cyrillic ones.
 */
@Component
class LongTitles implements Check {
    private static final int LATIN = 60;
    private static final int CYRILLIC = 55;

    @Override
    public Stream<Finding> find(Article article) {
        return Shown.texts(article)
                .filter(text -> length(text.getValue().title()) > bound(text.getKey()))
                .map(text -> Finding.of(
                        Kind.LONG_TITLE,
                        text.getKey(),
                        "title",
                        String.valueOf(length(text.getValue().title())),
                        String.valueOf(bound(text.getKey()))));
    }

    private static int length(String title) {
        return title.codePointCount(0, title.length());
    }

    private static int bound(Language language) {
        return switch (language) {
            case UZ_LATN, EN -> LATIN;
            case UZ_CYRL, RU -> CYRILLIC;
        };
    }
}
