package jarchi.ingest.media;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the file behind an address, for who may see it. */
@Component
public class ShowingMedia {
    private static final Pattern CROPPED = Pattern.compile("([a-z]+)-(\\d{1,2}|100)-(\\d{1,2}|100)");

    private final MediaFiles files;
    private final MediaUses uses;
    private final MediaStore store;
    private final Darkroom darkroom;

    ShowingMedia(MediaFiles files, MediaUses uses, MediaStore store, Darkroom darkroom) {
        this.files = files;
        this.uses = uses;
        this.store = store;
        this.darkroom = darkroom;
    }

    /** Only what a published article shows. */
    public Optional<Shown> toEverybody(String id, String file) {
        return find(id, file)
                .filter(found -> found.focus() == null ? uses.isPublic(id) : uses.isPublic(id, found.focus()))
                .map(this::shown);
    }

    /** Whatever is kept; who asks is signed in, or has a link to an article that holds it. */
    public Optional<Shown> atTheDesk(String id, String file) {
        return find(id, file)
                .filter(found -> found.focus() == null || uses.isHeld(id, found.focus()))
                .map(this::shown);
    }

    private Optional<Found> find(String id, String file) {
        int dot = file.indexOf('.');
        if (!MediaKey.isId(id) || !MediaKey.isFile(file)) {
            return Optional.empty();
        }
        String name = file.substring(0, dot);
        return files.find(id)
                .filter(media -> media.format().ending().equals(file.substring(dot + 1)))
                .flatMap(media -> media.isImage() ? rendition(media, name) : whole(media, name));
    }

    private static Optional<Found> whole(MediaFile media, String name) {
        return name.equals(MediaFile.WHOLE) ? Optional.of(new Found(media, null, null)) : Optional.empty();
    }

    private static Optional<Found> rendition(MediaFile media, String name) {
        Matcher cropped = CROPPED.matcher(name);
        if (cropped.matches()) {
            var focus = Focus.ofKey(cropped.group(2) + "-" + cropped.group(3));
            return Crop.named(cropped.group(1)).map(crop -> new Found(media, media.cropped(crop, focus), focus));
        }
        return media.renditions().stream()
                .filter(rendition -> rendition.name().equals(name))
                .findFirst()
                .map(rendition -> new Found(media, rendition, null));
    }

    /** Nothing is opened before somebody reads it: a browser that has it is told so without. */
    private Shown shown(Found found) {
        var media = found.media();
        var rendition = found.rendition();
        String file = (rendition == null ? MediaFile.WHOLE : rendition.name()) + "."
                + media.format().ending();
        var key = new MediaKey(media.id(), file);
        return new Shown(media, key, () -> open(found, key));
    }

    private MediaStore.Stored open(Found found, MediaKey key) {
        var stored = store.open(key);
        if (stored.isEmpty() && found.rendition() != null && found.focus() != null) {
            darkroom.crop(found.media(), found.rendition(), found.focus());
            stored = store.open(key);
        }
        return stored.orElseThrow(() -> new MediaStoreAway("missing in the store: " + key, null));
    }

    /** What an address means. */
    private record Found(
            MediaFile media,
            @Nullable Rendition rendition,
            @Nullable Focus focus) {}

    /** A file that may be seen. */
    public record Shown(MediaFile media, MediaKey key, Supplier<MediaStore.Stored> content) {}
}
