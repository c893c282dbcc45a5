package jarchi.index.document;

import jarchi.events.AttachedFile;
import jarchi.events.Image;
import jarchi.events.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What pages need of an article's pictures and files: the one above the text, its crops, and what can be taken away. */
final class ArticlePictures {
    /** For browsers that choose no size by themselves. */
    private static final int USUAL_WIDTH = 1280;

    private ArticlePictures() {}

    /** The picture above the text; in the text they stand as HTML already. */
    static Optional<Image> lead(List<Image> images) {
        return images.stream()
                .filter(image -> image.lead() && !whole(image).isEmpty())
                .findFirst();
    }

    static Map<String, Object> lead(Image image) {
        List<Image.Rendition> sizes = whole(image);
        Image.Rendition usual = sizes.stream()
                .filter(size -> size.width() <= USUAL_WIDTH)
                .reduce((smaller, larger) -> larger)
                .orElse(sizes.getFirst());
        Map<String, Object> fields = size(usual);
        fields.put(
                "srcset",
                sizes.stream()
                        .map(size -> size.path() + " " + size.width() + "w")
                        .collect(Collectors.joining(", ")));
        fields.put("alt", byTag(image.decorative() ? Map.of() : image.alt()));
        fields.put("caption", byTag(image.caption()));
        fields.put("credit", image.credit());
        cropped(image, "share").ifPresent(share -> fields.put("share", size(share)));
        return fields;
    }

    static Optional<Map<String, Object>> card(Image image) {
        return cropped(image, "card").map(ArticlePictures::size);
    }

    static Map<String, Object> file(AttachedFile file) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("path", file.path());
        fields.put("title", byTag(file.title()));
        fields.put("name", file.name());
        fields.put("bytes", file.bytes());
        return fields;
    }

    private static List<Image.Rendition> whole(Image image) {
        return image.renditions().stream()
                .filter(rendition -> rendition.crop() == null)
                .toList();
    }

    private static Optional<Image.Rendition> cropped(Image image, String crop) {
        return image.renditions().stream()
                .filter(rendition -> Objects.equals(rendition.crop(), crop))
                .findFirst();
    }

    private static Map<String, Object> size(Image.Rendition rendition) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("path", rendition.path());
        fields.put("width", rendition.width());
        fields.put("height", rendition.height());
        return fields;
    }

    private static Map<String, String> byTag(Map<Language, String> texts) {
        Map<String, String> byTag = new LinkedHashMap<>();
        texts.forEach((language, text) -> byTag.put(language.tag(), text));
        return byTag;
    }
}
