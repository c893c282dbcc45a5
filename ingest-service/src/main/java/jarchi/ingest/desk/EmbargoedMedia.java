package jarchi.ingest.desk;

import jarchi.ingest.article.EmbargoingArticle;
import jarchi.ingest.media.MediaAnswer;
import jarchi.ingest.media.ShowingMedia;
import jarchi.ingest.media.ShowingMedia.Shown;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** The pictures and files of an embargoed article, for who has its link, as long as the link works. */
@Controller
class EmbargoedMedia {
    private final EmbargoingArticle embargoing;
    private final ShowingMedia showing;

    EmbargoedMedia(EmbargoingArticle embargoing, ShowingMedia showing) {
        this.embargoing = embargoing;
        this.showing = showing;
    }

    @GetMapping("/desk/preview/{token}/media/{media}/{file}")
    ResponseEntity<Resource> show(
            @PathVariable String token, @PathVariable String media, @PathVariable String file, WebRequest request) {
        var preview = embargoing.preview(token);
        var draft = preview.article().draft();
        boolean holds = draft.images().stream().anyMatch(image -> image.id().equals(media))
                || draft.files().stream().anyMatch(attached -> attached.id().equals(media));
        Optional<Shown> found = preview.open() && holds ? showing.atTheDesk(media, file) : Optional.empty();
        return found.map(shown -> MediaAnswer.of(shown, CacheControl.noStore(), request))
                .orElseGet(MediaAnswer::notThere);
    }
}
