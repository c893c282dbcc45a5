package jarchi.ingest.article;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** What news is made of: headings, paragraphs, lists, quotations, links, tables and our own pictures. All else is taken out. */
final class CleanHtml {
    private static final PolicyFactory NEWS = new HtmlPolicyBuilder()
            .allowElements("p", "br", "hr", "h2", "h3", "h4", "ul", "ol", "li", "blockquote")
            .allowElements("strong", "em", "sub", "sup", "q", "cite", "a")
            .allowElements("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
            .allowElements((name, attributes) -> "h2", "h1")
            .allowElements((name, attributes) -> "h4", "h5", "h6")
            .allowElements((name, attributes) -> "strong", "b")
            .allowElements((name, attributes) -> "em", "i")
            .allowElements((name, attributes) -> "p", "div")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .requireRelsOnLinks("noopener", "noreferrer")
            .allowAttributes("colspan", "rowspan")
            .matching(Pattern.compile("[1-9][0-9]?"))
            .onElements("td", "th")
            .allowAttributes("scope")
            .matching(true, "row", "col", "rowgroup", "colgroup")
            .onElements("th")
            // Only where which picture stands: all else is told of the picture (BodyFigures)
            .allowElements("figure", "figcaption", "img")
            .allowAttributes("src")
            .matching(BodyFigures.SOURCE)
            .onElements("img")
            .toFactory();

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern ANY_TAG = Pattern.compile("</?[a-zA-Z]");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t]*\\n\\s*");
    /** The sanitizer writes harmless letters as numbers; in the text between tags they are given back. */
    private static final Pattern HARMLESS = Pattern.compile("&#(34|39|43|61|64|96);");
    /** In the tags too, where values stand between double quotes: + = @. */
    private static final Pattern HARMLESS_IN_TAGS = Pattern.compile("&#(43|61|64);");

    private CleanHtml() {}

    /** Clean HTML, empty if no text is left. Text without any tag becomes paragraphs, one for each block of lines. */
    static String of(String written) {
        String html = ANY_TAG.matcher(written).find() ? written : paragraphs(written);
        String clean = readable(NEWS.sanitize(html)).strip().replace("\"/desk/media/", "\"/media/");
        return TAG.matcher(clean).replaceAll("").isBlank() ? "" : clean;
    }

    private static String paragraphs(String text) {
        return Arrays.stream(BLANK_LINES.split(text.strip().replaceAll("\\R", "\n")))
                .filter(block -> !block.isBlank())
                .map(block -> "<p>" + String.join("<br>", block.strip().lines().toList()) + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private static String readable(String clean) {
        var result = new StringBuilder(clean.length());
        int end = 0;
        for (MatchResult tag : (Iterable<MatchResult>) TAG.matcher(clean).results()::iterator) {
            result.append(letters(HARMLESS, clean.substring(end, tag.start())));
            result.append(letters(HARMLESS_IN_TAGS, tag.group()));
            end = tag.end();
        }
        return result.append(letters(HARMLESS, clean.substring(end))).toString();
    }

    private static String letters(Pattern numbers, String text) {
        return numbers.matcher(text).replaceAll(number -> Character.toString(Integer.parseInt(number.group(1))));
    }
}
