package jarchi.ingest.media;

import jarchi.ingest.media.ShowingMedia.Shown;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;

/** How a file leaves this origin, by whichever door: as what it is, and able to do nothing. */
public final class MediaAnswer {
    /** What is opened by itself runs no script, sends no form and loads nothing. */
    private static final String POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private MediaAnswer() {}

    /** Opened only if whoever asks hasn't got it yet. */
    public static ResponseEntity<Resource> of(Shown shown, CacheControl cache, WebRequest request) {
        // The content of an address never changes, so its name is its tag
        String tag = "\"" + shown.key() + "\"";
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .eTag(tag)
                    .cacheControl(cache)
                    .build();
        }
        var stored = shown.content().get();
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(cache)
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(shown.media()))
                .contentType(MediaType.parseMediaType(shown.media().format().type()))
                .contentLength(stored.bytes())
                .body(new InputStreamResource(stored.content()));
    }

    /** What is not there and what may not be seen look alike. */
    public static ResponseEntity<Resource> notThere() {
        return ResponseEntity.notFound().cacheControl(CacheControl.noStore()).build();
    }

    private static String disposition(MediaFile media) {
        if (media.isImage()) {
            return "inline";
        }
        String name = media.name().isEmpty() ? "document" : media.name();
        return ContentDisposition.attachment()
                .filename(name + "." + media.format().ending(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
