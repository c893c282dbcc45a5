package jarchi.ingest.article;

import jarchi.events.Language;
import jarchi.ingest.media.MediaFile;
import jarchi.ingest.media.Rendition;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The pictures within a body. A draft's body says only which picture stands where; what it shows, how large it is and its
 * other sizes are told of the picture, and written into what is shown.
 */
public final class BodyFigures {
    /** Of ours alone: a foreign address would tell a stranger who reads what. */
    static final Pattern SOURCE = Pattern.compile("(?:/desk)?/media/([0-9a-f]{64})/[a-z0-9-]{1,20}\\.(?:jpg|png)");

    private static final Pattern IN_BODY = Pattern.compile("src=\"" + SOURCE.pattern() + "\"");
    private static final int USUAL_WIDTH = 1280;
    private static final String SIZES = "(max-width: 48rem) 100vw, 42rem";

    private BodyFigures() {}

    static Set<String> idsIn(String body) {
        return IN_BODY.matcher(body).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /** The body of a draft as readers see it, with clean HTML for each picture. */
    public static String shown(String body, List<ArticleImage> images, Language language) {
        if (!body.contains("<img")) {
            return body;
        }
        var page = Jsoup.parseBodyFragment(body);
        page.outputSettings().prettyPrint(false);
        for (Element img : page.select("img")) {
            var source = SOURCE.matcher(img.attr("src"));
            images.stream()
                    .filter(image -> source.matches() && image.id().equals(source.group(1)))
                    .findFirst()
                    .ifPresentOrElse(image -> tell(img, image, language), img::remove);
        }
        return page.body().html();
    }

    private static void tell(Element img, ArticleImage image, Language language) {
        var file = image.kept();
        var usual = usual(file);
        img.attr("src", usual.path())
                .attr("srcset", srcset(file))
                .attr("sizes", SIZES)
                .attr("alt", image.altIn(language))
                .attr("width", String.valueOf(usual.width()))
                .attr("height", String.valueOf(usual.height()))
                .attr("loading", "lazy");
    }

    /** For browsers that know no other. */
    public static Rendition usual(MediaFile file) {
        var renditions = file.renditions();
        return renditions.stream()
                .filter(rendition -> rendition.width() <= USUAL_WIDTH)
                .reduce((smaller, larger) -> larger)
                .orElse(renditions.getFirst());
    }

    public static String srcset(MediaFile file) {
        return file.renditions().stream()
                .map(rendition -> rendition.path() + " " + rendition.width() + "w")
                .collect(Collectors.joining(", "));
    }
}
