package jarchi.ingest.article.web;

import jarchi.events.ArticleId;
import jarchi.ingest.article.ArticleRevisions;
import jarchi.ingest.article.ArticleRevisions.KeptRevision;
import jarchi.ingest.article.ArticleRevisions.PastRevision;
import jarchi.ingest.article.ReadingArticle;
import jarchi.ingest.article.RestoringArticle;
import jarchi.ingest.article.Revision;
import jarchi.ingest.editor.SignedIn;
import jarchi.ingest.token.Scope;
import jarchi.ingest.token.Scoped;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every saved revision of an article for programs. */
@RestController
@RequestMapping("/desk/api/articles/{id}/revisions")
class RevisionApi {
    private final ReadingArticle reading;
    private final ArticleRevisions revisions;
    private final RestoringArticle restoring;

    RevisionApi(ReadingArticle reading, ArticleRevisions revisions, RestoringArticle restoring) {
        this.reading = reading;
        this.revisions = revisions;
        this.restoring = restoring;
    }

    /** Newest first. */
    @Scoped(Scope.ARTICLES_READ)
    @GetMapping
    ResponseEntity<Listed<PastRevision>> list(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Asked.DEFAULT_LIMIT) int limit) {
        String name = "revisions " + id;
        long before = Asked.number(cursor, name, Long.MAX_VALUE);
        return Listed.answer(revisions.piece(reading.read(id).id(), before, Asked.limit(limit)), name);
    }

    @Scoped(Scope.ARTICLES_READ)
    @GetMapping("/{number}")
    KeptRevision read(@PathVariable String id, @PathVariable long number) {
        return revisions.get(ReadingArticle.id(id), new Revision(number));
    }

    /** Takes what the article said then as its newest draft. */
    @Scoped(Scope.ARTICLES_WRITE)
    @PostMapping("/{number}/restore")
    ResponseEntity<ArticleResponse> restore(
            @PathVariable String id,
            @PathVariable long number,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal SignedIn signedIn) {
        ArticleId articleId = ReadingArticle.id(id);
        var article =
                restoring.restore(articleId, IfMatch.revision(ifMatch), String.valueOf(number), signedIn.person());
        return ResponseEntity.ok().eTag(IfMatch.etag(article.revision())).body(ArticleResponse.of(article));
    }
}
