package jarchi.ingest.article;

import jarchi.events.Language;
import jarchi.ingest.article.FieldProblem.Fault;
import jarchi.ingest.media.Focus;
import jarchi.ingest.media.KnownMedia;
import jarchi.ingest.media.MediaFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pictures and files of a draft of what somebody wrote. Fields are named by the ids: {@code images.<id>.alt.ru}. */
@Component
public class MediaRules {
    public static final int IMAGES = 30;
    public static final int FILES = 30;
    public static final int ALT = 500;
    public static final int CREDIT = 200;
    public static final int FILE_TITLE = 300;

    private final KnownMedia known;

    public MediaRules(KnownMedia known) {
        this.known = known;
    }

    /** Also of a picture that stands in a text and of which nothing else is written. */
    List<ArticleImage> images(
            FieldChecks checks, @Nullable List<@Nullable WrittenImage> written, Collection<ArticleText> texts) {
        var wanted = new LinkedHashMap<String, WrittenImage>();
        present(written).forEach(image -> wanted.putIfAbsent(String.valueOf(image.id()), image));
        texts.forEach(
                text -> BodyFigures.idsIn(text.body()).forEach(id -> wanted.putIfAbsent(id, WrittenImage.of(id))));
        var media = media(checks, "images", wanted.keySet(), IMAGES);
        var images = new ArrayList<ArticleImage>();
        wanted.forEach((id, image) -> {
            var file = media.get(id);
            if (file != null && file.isImage()) {
                images.add(image(checks, "images." + id, image, file));
            } else if (checks.nothingIsWrongWith("images")) {
                checks.report("images", Fault.UNKNOWN_MEDIA);
            }
        });
        if (images.stream().filter(ArticleImage::lead).count() > 1) {
            checks.report("images", Fault.TWO_LEADS);
        }
        return images;
    }

    List<ArticleFile> files(FieldChecks checks, @Nullable List<@Nullable WrittenFile> written) {
        var wanted = new LinkedHashMap<String, WrittenFile>();
        present(written).forEach(file -> wanted.putIfAbsent(String.valueOf(file.id()), file));
        var media = media(checks, "files", wanted.keySet(), FILES);
        var files = new ArrayList<ArticleFile>();
        wanted.forEach((id, file) -> {
            var kept = media.get(id);
            if (kept != null && !kept.isImage()) {
                files.add(new ArticleFile(id, checks.lines("files." + id + ".title", file.title(), FILE_TITLE), kept));
            } else if (checks.nothingIsWrongWith("files")) {
                checks.report("files", Fault.UNKNOWN_MEDIA);
            }
        });
        return files;
    }

    private Map<String, MediaFile> media(FieldChecks checks, String field, Set<String> ids, int most) {
        if (ids.size() > most) {
            checks.report(field, Fault.TOO_MANY, most);
            return Map.of();
        }
        // In one order always: two who hold the same ones do not wait for each other
        return known.held(new TreeSet<>(ids));
    }

    private static ArticleImage image(FieldChecks checks, String field, WrittenImage image, MediaFile file) {
        return new ArticleImage(
                file.id(),
                Boolean.TRUE.equals(image.lead()),
                Boolean.TRUE.equals(image.decorative()),
                checks.lines(field + ".alt", image.alt(), ALT),
                checks.lines(field + ".caption", image.caption(), ALT),
                checks.line(field + ".credit", image.credit(), CREDIT),
                focus(checks, field + ".focalPoint", image.focalPoint()),
                file);
    }

    private static Focus focus(FieldChecks checks, String field, WrittenImage.@Nullable WrittenFocus written) {
        if (written == null) {
            return Focus.CENTRE;
        }
        double x = Objects.requireNonNullElse(written.x(), Focus.CENTRE.x());
        double y = Objects.requireNonNullElse(written.y(), Focus.CENTRE.y());
        if (!Focus.isFraction(x) || !Focus.isFraction(y)) {
            checks.report(field, Fault.NOT_IN_PICTURE);
            return Focus.CENTRE;
        }
        return new Focus(x, y);
    }

    /** What nobody may publish: a picture of which somebody who cannot see it would learn nothing. */
    static List<FieldProblem> missingWords(Draft draft) {
        var missing = new ArrayList<FieldProblem>();
        for (var image : draft.images()) {
            for (Language language : draft.languages().keySet()) {
                if (image.lacksWordsIn(language)) {
                    missing.add(new FieldProblem("images." + image.id() + ".alt." + language.tag(), Fault.MISSING));
                }
            }
        }
        return missing;
    }

    private static <T> List<T> present(@Nullable List<@Nullable T> written) {
        return written == null
                ? List.of()
                : written.stream().filter(Objects::nonNull).<T>map(one -> one).toList();
    }
}
