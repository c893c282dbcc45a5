package jarchi.ingest.desk;

import jarchi.ingest.article.ReadingArticle;
import jarchi.ingest.editor.SignedIn;
import jarchi.ingest.presence.Presence;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The heartbeat of an open writing page, and its last one. */
@Controller
class PresencePages {
    private final Presence presence;

    PresencePages(Presence presence) {
        this.presence = presence;
    }

    /** Answers with the line about the others, as the page shows it. */
    @PostMapping("/desk/articles/{id}/presence")
    String isHere(@PathVariable String id, @AuthenticationPrincipal SignedIn signedIn, Model model) {
        var articleId = ReadingArticle.id(id);
        presence.isHere(articleId, signedIn.person());
        model.addAttribute("others", presence.othersAt(articleId, signedIn.person()));
        return "presence :: others";
    }

    @PostMapping("/desk/articles/{id}/presence/left")
    ResponseEntity<Void> left(@PathVariable String id, @AuthenticationPrincipal SignedIn signedIn) {
        presence.left(ReadingArticle.id(id), signedIn.person());
        return ResponseEntity.noContent().build();
    }
}
