package jarchi.ingest.article.web;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import jarchi.ingest.article.Article;
import jarchi.ingest.article.ReadingArticle;
import jarchi.ingest.article.Refusal;
import jarchi.ingest.article.Schedule;
import jarchi.ingest.article.Schedules;
import jarchi.ingest.article.SchedulingArticle;
import jarchi.ingest.article.SchedulingArticle.WrittenSchedule;
import jarchi.ingest.editor.SignedIn;
import jarchi.ingest.token.Scope;
import jarchi.ingest.token.Scoped;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When an article is published by itself, for programs. */
@RestController
@RequestMapping("/desk/api/articles/{id}/schedule")
class ScheduleApi {
    private final ReadingArticle reading;
    private final Schedules schedules;
    private final SchedulingArticle scheduling;

    ScheduleApi(ReadingArticle reading, Schedules schedules, SchedulingArticle scheduling) {
        this.reading = reading;
        this.schedules = schedules;
        this.scheduling = scheduling;
    }

    @Scoped(Scope.ARTICLES_READ)
    @GetMapping
    Schedule read(@PathVariable String id) {
        var article = reading.read(id);
        return schedules.of(article.id()).orElseThrow(() -> new Refusal.NoSuchArticle(id + ", schedule"));
    }

    /** Scheduled again, it moves. */
    @Scoped(Scope.ARTICLES_PUBLISH)
    @PostMapping(consumes = APPLICATION_JSON_VALUE)
    ResponseEntity<ArticleResponse> schedule(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody WrittenSchedule written,
            @AuthenticationPrincipal SignedIn signedIn) {
        return answer(
                scheduling.schedule(ReadingArticle.id(id), IfMatch.revision(ifMatch), written, signedIn.person()));
    }

    @Scoped(Scope.ARTICLES_PUBLISH)
    @DeleteMapping
    ResponseEntity<ArticleResponse> cancel(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal SignedIn signedIn) {
        return answer(scheduling.cancel(ReadingArticle.id(id), IfMatch.revision(ifMatch), signedIn.person()));
    }

    private static ResponseEntity<ArticleResponse> answer(Article article) {
        return ResponseEntity.ok().eTag(IfMatch.etag(article.revision())).body(ArticleResponse.of(article));
    }
}
