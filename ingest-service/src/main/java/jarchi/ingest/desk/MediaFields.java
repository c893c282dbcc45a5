package jarchi.ingest.desk;

import jarchi.events.Language;
import jarchi.ingest.article.ArticleFile;
import jarchi.ingest.article.ArticleImage;
import jarchi.ingest.article.Draft;
import jarchi.ingest.article.WrittenFile;
import jarchi.ingest.article.WrittenImage;
import jarchi.ingest.article.WrittenImage.WrittenFocus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pictures and files of the writing page as its fields: their ids, one to a line, and what is said of each under its
 * id, such as {@code images.<id>.alt.ru}.
 */
final class MediaFields {
    static final String IMAGES = "images";
    static final String FILES = "files";
    static final String LEAD = "lead";
    static final String FIELD = "images|files|lead|(images|files)\\.[0-9a-f]{64}\\.[a-zA-Z]{1,12}(\\.[\\w-]{2,7})?";

    private static final String ID = "[0-9a-f]{64}";

    private MediaFields() {}

    /** All of those that any of these forms has. */
    static List<String> names(ArticleForm... forms) {
        var names = new ArrayList<>(List.of(IMAGES, LEAD));
        ids(IMAGES, forms).forEach(id -> names.addAll(namesOfImage(IMAGES + "." + id)));
        names.add(FILES);
        ids(FILES, forms).forEach(id -> tags().forEach(tag -> names.add(FILES + "." + id + ".title." + tag)));
        return names;
    }

    private static List<String> namesOfImage(String image) {
        var names = new ArrayList<>(List.of(image + ".decorative", image + ".credit", image + ".x", image + ".y"));
        tags().forEach(tag -> names.addAll(List.of(image + ".alt." + tag, image + ".caption." + tag)));
        return names;
    }

    static List<String> ids(String field, ArticleForm... forms) {
        Set<String> ids = new LinkedHashSet<>();
        for (var form : forms) {
            Arrays.stream(form.value(field).split("\\s+"))
                    .filter(id -> id.matches(ID))
                    .forEach(ids::add);
        }
        return List.copyOf(ids);
    }

    static Map<String, String> of(Draft draft) {
        var fields = new HashMap<String, String>();
        fields.put(IMAGES, lines(draft.images().stream().map(ArticleImage::id)));
        fields.put(FILES, lines(draft.files().stream().map(ArticleFile::id)));
        fields.put(LEAD, draft.lead().map(ArticleImage::id).orElse(""));
        for (var image : draft.images()) {
            String name = IMAGES + "." + image.id();
            fields.put(name + ".decorative", image.decorative() ? "true" : "");
            fields.put(name + ".credit", image.credit());
            fields.put(name + ".x", percent(image.focalPoint().x()));
            fields.put(name + ".y", percent(image.focalPoint().y()));
            image.alt().forEach((language, text) -> fields.put(name + ".alt." + language.tag(), text));
            image.caption().forEach((language, text) -> fields.put(name + ".caption." + language.tag(), text));
        }
        for (var file : draft.files()) {
            file.title()
                    .forEach(
                            (language, text) -> fields.put(FILES + "." + file.id() + ".title." + language.tag(), text));
        }
        return fields;
    }

    /** One more at the end. The first picture of an article is offered as the one above its text. */
    static Map<String, String> with(String field, String id, Map<String, String> form) {
        var fields = new HashMap<>(form);
        var ids = new LinkedHashSet<>(ids(field, new ArticleForm(form)));
        if (ids.isEmpty() && field.equals(IMAGES)) {
            fields.put(LEAD, id);
        }
        ids.add(id);
        fields.put(field, lines(ids.stream()));
        fields.remove(field + "." + id + ".remove");
        return fields;
    }

    static List<@Nullable WrittenImage> images(ArticleForm form) {
        var images = new ArrayList<@Nullable WrittenImage>();
        for (String id : staying(IMAGES, form)) {
            String name = IMAGES + "." + id;
            images.add(new WrittenImage(
                    id,
                    form.value(LEAD).equals(id),
                    form.value(name + ".decorative").equals("true"),
                    byTag(form, name + ".alt."),
                    byTag(form, name + ".caption."),
                    form.value(name + ".credit"),
                    new WrittenFocus(fraction(form.value(name + ".x")), fraction(form.value(name + ".y")))));
        }
        return images;
    }

    static List<@Nullable WrittenFile> files(ArticleForm form) {
        var files = new ArrayList<@Nullable WrittenFile>();
        staying(FILES, form).forEach(id -> files.add(new WrittenFile(id, byTag(form, FILES + "." + id + ".title."))));
        return files;
    }

    private static List<String> staying(String field, ArticleForm form) {
        return ids(field, form).stream()
                .filter(id -> !form.value(field + "." + id + ".remove").equals("true"))
                .toList();
    }

    private static Map<String, @Nullable String> byTag(ArticleForm form, String name) {
        var byTag = new LinkedHashMap<String, @Nullable String>();
        tags().forEach(tag -> byTag.put(tag, form.value(name + tag)));
        return byTag;
    }

    private static Stream<String> tags() {
        return Arrays.stream(Language.values()).map(Language::tag);
    }

    private static String lines(Stream<String> ids) {
        return String.join("\n", ids.toList());
    }

    private static String percent(double fraction) {
        return String.valueOf(Math.round(fraction * 100));
    }

    /** What is no number lies in no picture, which is said of it. */
    private static @Nullable Double fraction(String percent) {
        if (percent.isBlank()) {
            return null;
        }
        try {
            return Double.parseDouble(percent.strip().replace(',', '.')) / 100;
        } catch (NumberFormatException e) {
            return -1.0;
        }
    }
}
