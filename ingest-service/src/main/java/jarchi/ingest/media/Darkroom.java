package jarchi.ingest.media;

import jarchi.ingest.media.MediaRefused.Cause;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/** Makes what is stored of an upload: one picture at a time, since a decoded one fills a good part of the memory. */
@Component
class Darkroom {
    private final Semaphore oneAtATime = new Semaphore(1, true);
    private final MediaStore store;

    Darkroom(MediaStore store) {
        this.store = store;
        ImageIO.setUseCache(false);
    }

    /**
     * Checks an upload, and stores all that is made of it.
     *
     * @throws MediaRefused if it cannot be taken; nothing is stored then
     */
    MediaFile make(Upload upload) {
        oneAtATime.acquireUninterruptibly();
        try {
            var format = Inspection.formatOf(upload.content());
            return format.isImage() ? picture(upload, format) : document(upload);
        } catch (IOException e) {
            throw new MediaStoreAway("could not work on an upload", e);
        } finally {
            oneAtATime.release();
        }
    }

    /** Whether the store has all that was made of it; crops are made when somebody asks for them. */
    boolean hasAll(MediaFile file) {
        return file.isImage()
                ? file.renditions().stream().allMatch(rendition -> isStored(key(file, rendition)))
                : isStored(key(file));
    }

    /** What is not even looked into further is refused without a trace. */
    static void mayComeIn(Upload upload) {
        try {
            var format = Inspection.formatOf(upload.content());
            if (format.isImage()) {
                Inspection.headerOf(upload.content(), format);
            } else {
                PdfCheck.check(upload.content());
            }
        } catch (IOException e) {
            throw new MediaRefused(Cause.UNREADABLE);
        }
    }

    private MediaFile document(Upload upload) throws IOException {
        var file = new MediaFile(upload.id(), MediaFormat.PDF, upload.name(), upload.bytes(), 0, 0);
        store.put(key(file), upload.content(), MediaFormat.PDF.type());
        return file;
    }

    private MediaFile picture(Upload upload, MediaFormat format) throws IOException {
        var header = Inspection.headerOf(upload.content(), format);
        var whole = Inspection.reading(() -> Drawing.upright(upload.content(), format, header));
        var kept = Drawing.formatFor(whole, format);
        var file = new MediaFile(upload.id(), kept, upload.name(), upload.bytes(), whole.getWidth(), whole.getHeight());
        for (var rendition : file.renditions()) {
            put(file, rendition, Drawing.resized(whole, rendition.width(), rendition.height()));
        }
        return file;
    }

    /** A part of a picture, made from its largest rendition: once, however many wait for it. */
    void crop(MediaFile file, Rendition rendition, Focus focus) {
        oneAtATime.acquireUninterruptibly();
        try {
            if (!isStored(key(file, rendition))) {
                cut(file, rendition, focus);
            }
        } catch (IOException e) {
            throw new MediaStoreAway("could not crop " + file.id(), e);
        } finally {
            oneAtATime.release();
        }
    }

    private void cut(MediaFile file, Rendition rendition, Focus focus) throws IOException {
        try (var largest = store.open(key(file, file.largest())).orElseThrow(() -> damaged(file))) {
            var whole = ImageIO.read(largest.content());
            if (whole == null || rendition.crop() == null) {
                throw damaged(file);
            }
            var part = rendition.crop().in(whole.getWidth(), whole.getHeight(), focus);
            var cut = whole.getSubimage(part.x, part.y, part.width, part.height);
            put(file, rendition, Drawing.resized(cut, rendition.width(), rendition.height()));
        }
    }

    private boolean isStored(MediaKey key) {
        try (var stored = store.open(key).orElse(null)) {
            return stored != null;
        } catch (IOException e) {
            throw new MediaStoreAway("could not look for " + key, e);
        }
    }

    /** Of what is no picture. */
    private static MediaKey key(MediaFile file) {
        return new MediaKey(file.id(), MediaFile.WHOLE + "." + file.format().ending());
    }

    static MediaKey key(MediaFile file, Rendition rendition) {
        return new MediaKey(file.id(), rendition.name() + "." + file.format().ending());
    }

    private void put(MediaFile file, Rendition rendition, BufferedImage picture) throws IOException {
        Path drawn = Files.createTempFile("rendition", "." + file.format().ending());
        try {
            Drawing.write(picture, file.format(), drawn);
            store.put(key(file, rendition), drawn, file.format().type());
        } finally {
            Files.deleteIfExists(drawn);
        }
    }

    private static MediaStoreAway damaged(MediaFile file) {
        return new MediaStoreAway("missing or damaged in the store: " + file.id(), null);
    }
}
