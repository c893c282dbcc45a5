package jarchi.ingest.reach.web;

import jarchi.ingest.article.ReadingArticle;
import jarchi.ingest.problem.ProblemType;
import jarchi.ingest.reach.AskingReach;
import jarchi.ingest.reach.Reach;
import jarchi.ingest.token.Scope;
import jarchi.ingest.token.Scoped;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** How many a publication, or a major correction, would alert. Nothing is published by asking. */
@RestController
class ReachApi {
    private final ReadingArticle reading;
    private final AskingReach asking;

    ReachApi(ReadingArticle reading, AskingReach asking) {
        this.reading = reading;
        this.asking = asking;
    }

    @Scoped(Scope.ARTICLES_READ)
    @PostMapping("/desk/api/articles/{id}/reach")
    Reach reach(@PathVariable String id) {
        return asking.of(reading.read(id).id(), false).orElseThrow(ReachApi::unknown);
    }

    private static ErrorResponseException unknown() {
        var status = HttpStatus.SERVICE_UNAVAILABLE;
        var problem = ProblemType.NOT_NOW.saying("It cannot be counted now; that does not hinder publishing.");
        var unknown = new ErrorResponseException(status, problem, null);
        unknown.getHeaders().set(HttpHeaders.RETRY_AFTER, "5");
        return unknown;
    }
}
