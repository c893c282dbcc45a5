package jarchi.ingest.media.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import jarchi.ingest.editor.SignedIn;
import jarchi.ingest.media.KeepingMedia;
import jarchi.ingest.media.MediaFile;
import jarchi.ingest.media.MediaFiles;
import jarchi.ingest.media.MediaRefused;
import jarchi.ingest.media.Rendition;
import jarchi.ingest.request.RequestBound;
import jarchi.ingest.token.Scope;
import jarchi.ingest.token.Scoped;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pictures and files for programs: uploaded first, then named by their id in an article. */
@RestController
class MediaApi {
    /** Of the part with the content. */
    static final String PART = "file";

    private final KeepingMedia keeping;
    private final MediaFiles files;

    MediaApi(KeepingMedia keeping, MediaFiles files) {
        this.keeping = keeping;
        this.files = files;
    }

    /** The same content again is the same file. */
    @Scoped(Scope.ARTICLES_WRITE)
    @PostMapping(path = RequestBound.UPLOAD_API, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<MediaResponse> upload(HttpServletRequest request, @AuthenticationPrincipal SignedIn signedIn)
            throws IOException, ServletException {
        Part part = request.getPart(PART);
        if (part == null) {
            throw new MediaRefused(MediaRefused.Cause.NOTHING_SENT, 0);
        }
        var kept = keeping.keep(part.getInputStream(), part.getSubmittedFileName(), signedIn.person());
        return ResponseEntity.created(URI.create(RequestBound.UPLOAD_API + "/" + kept.id()))
                .body(MediaResponse.of(kept));
    }

    @Scoped(Scope.ARTICLES_READ)
    @GetMapping(RequestBound.UPLOAD_API + "/{media}")
    ResponseEntity<MediaResponse> read(@PathVariable String media) {
        return ResponseEntity.of(files.find(media).map(MediaResponse::of));
    }

    /**
     * One of them, as programs see it.
     *
     * @param type in which it is given out
     * @param path of its largest form
     * @param width none for what is no picture
     */
    record MediaResponse(
            String id,
            String type,
            String name,
            long bytes,
            String path,
            @Nullable Integer width,
            @Nullable Integer height,
            List<Rendition> renditions) {
        static MediaResponse of(MediaFile file) {
            boolean image = file.isImage();
            return new MediaResponse(
                    file.id(),
                    file.format().type(),
                    file.name(),
                    file.bytes(),
                    image ? file.largest().path() : file.path(),
                    image ? file.width() : null,
                    image ? file.height() : null,
                    image ? file.renditions() : List.of());
        }
    }
}
