package jarchi.ingest.article.web;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import jarchi.ingest.article.Article;
import jarchi.ingest.article.ArticleNotes;
import jarchi.ingest.article.ArticleNotes.Note;
import jarchi.ingest.article.ReadingArticle;
import jarchi.ingest.article.ReviewingArticle;
import jarchi.ingest.editor.SignedIn;
import jarchi.ingest.token.Scope;
import jarchi.ingest.token.Scoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The way of a draft through review, and the notes under it, for programs. */
@RestController
@RequestMapping("/desk/api/articles/{id}")
class ReviewApi {
    private final ReadingArticle reading;
    private final ReviewingArticle reviewing;
    private final ArticleNotes notes;

    ReviewApi(ReadingArticle reading, ReviewingArticle reviewing, ArticleNotes notes) {
        this.reading = reading;
        this.reviewing = reviewing;
        this.notes = notes;
    }

    @Scoped(Scope.ARTICLES_WRITE)
    @PostMapping("/review")
    ResponseEntity<ArticleResponse> sendToReview(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable WrittenNote written,
            @AuthenticationPrincipal SignedIn signedIn) {
        String note = written == null ? null : written.note();
        return answer(
                reviewing.sendToReview(ReadingArticle.id(id), IfMatch.revision(ifMatch), note, signedIn.person()));
    }

    @Scoped(Scope.ARTICLES_WRITE)
    @PostMapping("/take-back")
    ResponseEntity<ArticleResponse> takeBack(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal SignedIn signedIn) {
        return answer(reviewing.takeBack(ReadingArticle.id(id), IfMatch.revision(ifMatch), signedIn.person()));
    }

    @Scoped(Scope.ARTICLES_PUBLISH)
    @PostMapping(path = "/return", consumes = APPLICATION_JSON_VALUE)
    ResponseEntity<ArticleResponse> sendBack(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody WrittenComment written,
            @AuthenticationPrincipal SignedIn signedIn) {
        return answer(reviewing.sendBack(
                ReadingArticle.id(id), IfMatch.revision(ifMatch), written.comment(), signedIn.person()));
    }

    /** Oldest first. */
    @Scoped(Scope.ARTICLES_READ)
    @GetMapping("/notes")
    ResponseEntity<Listed<Note>> notes(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Asked.DEFAULT_LIMIT) int limit) {
        String name = "notes " + id;
        long after = Asked.number(cursor, name, 0);
        return Listed.answer(notes.piece(reading.read(id).id(), after, Asked.limit(limit)), name);
    }

    @Scoped(Scope.ARTICLES_WRITE)
    @PostMapping(path = "/notes", consumes = APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    List<Note> note(
            @PathVariable String id, @RequestBody WrittenText written, @AuthenticationPrincipal SignedIn signedIn) {
        reviewing.note(ReadingArticle.id(id), written.text(), signedIn.person());
        return notes.of(ReadingArticle.id(id));
    }

    private static ResponseEntity<ArticleResponse> answer(Article article) {
        return ResponseEntity.ok().eTag(IfMatch.etag(article.revision())).body(ArticleResponse.of(article));
    }

    /** A word for those who review. */
    record WrittenNote(@Nullable String note) {}

    /** What is still to be done. */
    record WrittenComment(@Nullable String comment) {}

    /** A word to the others. */
    record WrittenText(@Nullable String text) {}
}
