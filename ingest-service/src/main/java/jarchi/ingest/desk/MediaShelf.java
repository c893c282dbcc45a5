package jarchi.ingest.desk;

import jarchi.ingest.media.KnownMedia;
import jarchi.ingest.media.MediaFile;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What the writing page shows of the pictures and files that its fields name. */
@Component
class MediaShelf {
    private final KnownMedia known;

    MediaShelf(KnownMedia known) {
        this.known = known;
    }

    /** In the order of the form; what is not kept any more is left out. */
    Shelf of(ArticleForm form) {
        return new Shelf(kept(MediaFields.IMAGES, form), kept(MediaFields.FILES, form));
    }

    private List<MediaFile> kept(String field, ArticleForm form) {
        var ids = MediaFields.ids(field, form);
        var files = known.held(new TreeSet<>(ids));
        return ids.stream().filter(files::containsKey).map(files::get).toList();
    }

    /** Pictures and files, each once. */
    record Shelf(List<MediaFile> images, List<MediaFile> files) {
        public boolean isEmpty() {
            return images.isEmpty() && files.isEmpty();
        }

        /** For the page at the desk. */
        public String thumbnail(MediaFile image) {
            return "/desk" + image.renditions().getFirst().path();
        }
    }
}
