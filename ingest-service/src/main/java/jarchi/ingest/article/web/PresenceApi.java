package jarchi.ingest.article.web;

import jarchi.ingest.article.ReadingArticle;
import jarchi.ingest.presence.Presence;
import jarchi.ingest.presence.Presence.Writer;
import jarchi.ingest.token.Scope;
import jarchi.ingest.token.Scoped;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who has an article open to write, for programs. */
@RestController
class PresenceApi {
    private final ReadingArticle reading;
    private final Presence presence;

    PresenceApi(ReadingArticle reading, Presence presence) {
        this.reading = reading;
        this.presence = presence;
    }

    /** Who came first first. */
    @Scoped(Scope.ARTICLES_READ)
    @GetMapping("/desk/api/articles/{id}/presence")
    List<Writer> at(@PathVariable String id) {
        return presence.at(reading.read(id).id());
    }
}
