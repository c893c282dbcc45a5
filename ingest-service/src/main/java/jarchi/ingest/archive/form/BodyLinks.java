package jarchi.ingest.archive.form;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Links in the text of an old page. Those from the root of the site stay as they are, since old addresses lead on to the
 * new ones; those from the page itself would lead elsewhere now, and are written from the root.
 */
final class BodyLinks {
    private static final Pattern FROM_THE_PAGE =
            Pattern.compile("(?i)href\\s*=\\s*[\"']?\\s*(?![a-z][a-z0-9+.-]*:)[^\\s\"'/#>]");

    private BodyLinks() {}

    static String fromTheRoot(String html, String page) {
        if (page.isEmpty() || !FROM_THE_PAGE.matcher(html).find()) {
            return html;
        }
        Document body = Jsoup.parseBodyFragment(html);
        body.outputSettings().prettyPrint(false);
        for (Element link : body.select("a[href]")) {
            link.attr("href", fromTheRoot(link.attr("href").strip(), URI.create("https://old.invalid/"), page));
        }
        return body.body().html();
    }

    private static String fromTheRoot(String href, URI root, String page) {
        if (href.startsWith("/") || href.startsWith("#") || href.matches("(?i)[a-z][a-z0-9+.-]*:.*")) {
            return href;
        }
        String local = page.replaceAll("(?i)^(https?:)?//[^/?#]*", "");
        if (href.startsWith("?")) {
            String path = local.replaceAll("[?#].*", "");
            return (path.isEmpty() ? "/" : path) + href;
        }
        try {
            URI there = root.resolve(new URI(local)).resolve(new URI(href));
            return there.getRawPath()
                    + (there.getRawQuery() == null ? "" : "?" + there.getRawQuery())
                    + (there.getRawFragment() == null ? "" : "#" + there.getRawFragment());
        } catch (URISyntaxException | IllegalArgumentException e) {
            return href;
        }
    }
}
