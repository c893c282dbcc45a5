package jarchi.ingest.media.web;

import jarchi.ingest.media.MediaAnswer;
import jarchi.ingest.media.MediaStoreAway;
import jarchi.ingest.media.ShowingMedia;
import java.time.Duration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/**
 * Gives pictures and files out: under {@code /media} to everybody what a published article shows, under
 * {@code /desk/media} the rest to who is signed in.
 */
@Controller
class MediaAnswers {
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    /** Asked again each time: the right to see it may be gone. */
    private static final CacheControl ASKED_AGAIN = CacheControl.noCache().cachePrivate();

    private final ShowingMedia showing;

    MediaAnswers(ShowingMedia showing) {
        this.showing = showing;
    }

    @GetMapping("/media/{media}/{file}")
    ResponseEntity<Resource> toEverybody(@PathVariable String media, @PathVariable String file, WebRequest request) {
        return showing.toEverybody(media, file)
                .map(shown -> MediaAnswer.of(shown, FOR_EVER, request))
                .orElseGet(MediaAnswer::notThere);
    }

    @GetMapping("/desk/media/{media}/{file}")
    ResponseEntity<Resource> atTheDesk(@PathVariable String media, @PathVariable String file, WebRequest request) {
        return showing.atTheDesk(media, file)
                .map(shown -> MediaAnswer.of(shown, ASKED_AGAIN, request))
                .orElseGet(MediaAnswer::notThere);
    }

    @ExceptionHandler(MediaStoreAway.class)
    ResponseEntity<Resource> notNow() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.RETRY_AFTER, "5")
                .build();
    }
}
