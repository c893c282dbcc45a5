package jarchi.ingest.article.web;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import jarchi.ingest.article.EmbargoingArticle;
import jarchi.ingest.article.PreviewLinks;
import jarchi.ingest.article.PreviewLinks.Link;
import jarchi.ingest.article.ReadingArticle;
import jarchi.ingest.editor.SignedIn;
import jarchi.ingest.token.Scope;
import jarchi.ingest.token.Scoped;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Embargoes and the links of those who may read before, for programs. */
@RestController
@RequestMapping("/desk/api/articles/{id}")
class EmbargoApi {
    private final ReadingArticle reading;
    private final EmbargoingArticle embargoing;
    private final PreviewLinks links;

    EmbargoApi(ReadingArticle reading, EmbargoingArticle embargoing, PreviewLinks links) {
        this.reading = reading;
        this.embargoing = embargoing;
        this.links = links;
    }

    @Scoped(Scope.ARTICLES_PUBLISH)
    @PostMapping(path = "/embargo", consumes = APPLICATION_JSON_VALUE)
    ResponseEntity<ArticleResponse> embargo(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody WrittenEmbargo written,
            @AuthenticationPrincipal SignedIn signedIn) {
        var article = embargoing.embargo(
                ReadingArticle.id(id), IfMatch.revision(ifMatch), written.until(), signedIn.person());
        return ResponseEntity.ok().eTag(IfMatch.etag(article.revision())).body(ArticleResponse.of(article));
    }

    /** Newest first, without their secrets. */
    @Scoped(Scope.ARTICLES_READ)
    @GetMapping("/previews")
    ResponseEntity<Listed<Link>> previews(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Asked.DEFAULT_LIMIT) int limit) {
        String name = "previews " + id;
        long before = Asked.number(cursor, name, Long.MAX_VALUE);
        return Listed.answer(links.piece(reading.read(id).id(), before, Asked.limit(limit)), name);
    }

    @Scoped(Scope.ARTICLES_PUBLISH)
    @PostMapping(path = "/previews", consumes = APPLICATION_JSON_VALUE)
    ResponseEntity<NewPreview> share(
            @PathVariable String id, @RequestBody WrittenReader written, @AuthenticationPrincipal SignedIn signedIn) {
        var link = embargoing.share(ReadingArticle.id(id), written.reader(), signedIn.person());
        return ResponseEntity.created(URI.create("/desk/api/articles/" + id + "/previews/" + link.id()))
                .body(new NewPreview(link.id(), link.reader(), "/desk/preview/" + link.token()));
    }

    @Scoped(Scope.ARTICLES_PUBLISH)
    @DeleteMapping("/previews/{link}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String id, @PathVariable long link, @AuthenticationPrincipal SignedIn signedIn) {
        embargoing.revoke(ReadingArticle.id(id), link, signedIn.person());
    }

    /** Until when; none lifts the embargo. */
    record WrittenEmbargo(@Nullable String until) {}

    /** Who may read before. */
    record WrittenReader(@Nullable String reader) {}

    /** Told once. */
    record NewPreview(long id, String reader, String address) {}
}
