package jarchi.ingest.comparison;

import jarchi.events.Language;
import jarchi.ingest.article.ArticleFile;
import jarchi.ingest.article.ArticleImage;
import jarchi.ingest.article.Draft;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What two drafts say of their pictures and files, as texts by the names of the writing page's fields. */
final class MediaComparison {
    private MediaComparison() {}

    /** Of a draft, field by field; what says nothing is not there. */
    static Map<String, String> texts(Draft draft) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("images", draft.images().stream().map(MediaComparison::line).collect(Collectors.joining("\n")));
        for (var image : draft.images()) {
            String name = "images." + image.id();
            texts.put(name + ".decorative", image.decorative() ? "✓" : "");
            put(texts, name + ".alt.", image.alt());
            put(texts, name + ".caption.", image.caption());
            texts.put(name + ".credit", image.credit());
            texts.put(name + ".focalPoint", image.focalPoint().key());
        }
        texts.put("files", draft.files().stream().map(MediaComparison::line).collect(Collectors.joining("\n")));
        draft.files().forEach(file -> put(texts, "files." + file.id() + ".title.", file.title()));
        return texts;
    }

    private static void put(Map<String, String> texts, String name, Map<Language, String> byLanguage) {
        byLanguage.forEach((language, text) -> texts.put(name + language.tag(), text));
    }

    private static String line(ArticleImage image) {
        return (image.lead() ? "★ " : "") + id(image.id());
    }

    private static String line(ArticleFile file) {
        return id(file.id());
    }

    /** Enough of it to tell one from the other. */
    private static String id(String id) {
        return "▣ " + id.substring(0, Math.min(8, id.length()));
    }
}
