package jarchi.ingest.check;

import jarchi.ingest.article.Article;
import jarchi.ingest.article.ArticleText;
import jarchi.ingest.check.Finding.Kind;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.springframework.stereotype.Component;

/** Headings more than one level below the one before: who hears the page looks for the part between them (WCAG 1.3.1). */
@Component
class SkippedHeadings implements Check {
    @Override
    public Stream<Finding> find(Article article) {
        return Shown.texts(article)
                .flatMap(text -> skipped(text.getValue())
                        .map(heading -> Finding.of(Kind.SKIPPED_HEADING, text.getKey(), "body", heading)));
    }

    private static Stream<String> skipped(ArticleText text) {
        var found = Stream.<String>builder();
        int above = 1; // the title
        for (var heading : Jsoup.parseBodyFragment(text.body()).select("h2, h3, h4")) {
            int level = heading.tagName().charAt(1) - '0';
            if (level > above + 1) {
                found.add(heading.text());
            }
            above = level;
        }
        return found.build();
    }
}
