package jarchi.ingest.article.web;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import jarchi.ingest.article.ErasingArticle;
import jarchi.ingest.article.ErasingArticle.WrittenErasure;
import jarchi.ingest.article.ReadingArticle;
import jarchi.ingest.editor.SignedIn;
import jarchi.ingest.token.Scope;
import jarchi.ingest.token.Scoped;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Erasing for programs; nothing is left to answer with. */
@RestController
@RequestMapping("/desk/api/articles/{id}/erase")
class ErasingApi {
    private final ErasingArticle erasing;

    ErasingApi(ErasingArticle erasing) {
        this.erasing = erasing;
    }

    @Scoped(Scope.ARTICLES_ERASE)
    @PostMapping(consumes = APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody WrittenErasure written,
            @AuthenticationPrincipal SignedIn signedIn) {
        erasing.erase(ReadingArticle.id(id), IfMatch.revision(ifMatch), written, signedIn.person());
    }
}
