package jarchi.ingest.article.web;

import static jarchi.ingest.article.ArticleList.LONGEST_WORDS;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import jarchi.ingest.article.Article;
import jarchi.ingest.article.ArticleHistory;
import jarchi.ingest.article.ArticleHistory.PastVersion;
import jarchi.ingest.article.ArticleList;
import jarchi.ingest.article.ArticleList.Wanted;
import jarchi.ingest.article.ArticleState;
import jarchi.ingest.article.ChangingArticle;
import jarchi.ingest.article.CorrectingArticle;
import jarchi.ingest.article.CorrectingArticle.WrittenCorrection;
import jarchi.ingest.article.CreatingArticle;
import jarchi.ingest.article.PublishingArticle;
import jarchi.ingest.article.ReadingArticle;
import jarchi.ingest.article.Stage;
import jarchi.ingest.article.WithdrawingArticle;
import jarchi.ingest.article.WithdrawingArticle.WrittenWithdrawal;
import jarchi.ingest.article.WrittenArticle;
import jarchi.ingest.editor.SignedIn;
import jarchi.ingest.token.Scope;
import jarchi.ingest.token.Scoped;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Articles for programs. Whoever changes one says in If-Match which ETag they saw. */
@RestController
@RequestMapping("/desk/api/articles")
class ArticleApi {
    private final CreatingArticle creating;
    private final ReadingArticle reading;
    private final ChangingArticle changing;
    private final PublishingArticle publishing;
    private final CorrectingArticle correcting;
    private final WithdrawingArticle withdrawing;
    private final ArticleList list;
    private final ArticleHistory history;

    ArticleApi(
            CreatingArticle creating,
            ReadingArticle reading,
            ChangingArticle changing,
            PublishingArticle publishing,
            CorrectingArticle correcting,
            WithdrawingArticle withdrawing,
            ArticleList list,
            ArticleHistory history) {
        this.creating = creating;
        this.reading = reading;
        this.changing = changing;
        this.publishing = publishing;
        this.correcting = correcting;
        this.withdrawing = withdrawing;
        this.list = list;
        this.history = history;
    }

    @Scoped(Scope.ARTICLES_WRITE)
    @PostMapping(consumes = APPLICATION_JSON_VALUE)
    ResponseEntity<ArticleResponse> create(
            @RequestBody WrittenArticle written, @AuthenticationPrincipal SignedIn signedIn) {
        var article = creating.create(written, Set.of(), signedIn.person());
        return ResponseEntity.created(URI.create("/desk/api/articles/" + article.id()))
                .eTag(IfMatch.etag(article.revision()))
                .body(ArticleResponse.of(article));
    }

    @Scoped(Scope.ARTICLES_READ)
    @GetMapping("/{id}")
    ResponseEntity<ArticleResponse> read(@PathVariable String id) {
        return answer(reading.read(id));
    }

    @Scoped(Scope.ARTICLES_READ)
    @GetMapping("/{id}/versions")
    ResponseEntity<Listed<PastVersion>> versions(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Asked.DEFAULT_LIMIT) int limit) {
        String name = "versions " + id;
        long before = Asked.number(cursor, name, Long.MAX_VALUE);
        return Listed.answer(history.piece(reading.read(id).id(), before, Asked.limit(limit)), name);
    }

    @Scoped(Scope.ARTICLES_READ)
    @GetMapping
    ResponseEntity<Listed<ArticleList.Item>> list(
            @RequestParam(required = false) @Nullable ArticleState state,
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(defaultValue = "false") boolean waitingForMe,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Asked.DEFAULT_LIMIT) int limit,
            @AuthenticationPrincipal SignedIn signedIn) {
        BadParameter.unless(
                q.length() <= LONGEST_WORDS && q.indexOf(0) < 0,
                "q",
                "must be text of at most " + LONGEST_WORDS + " characters");
        var wanted = Wanted.ANY.in(state, stage).titled(q).waitingFor(waitingForMe ? signedIn.person() : null);
        var after = Asked.article(cursor, wanted.name());
        return Listed.answer(list.find(wanted, after, Asked.limit(limit)), wanted.name());
    }

    @Scoped(Scope.ARTICLES_WRITE)
    @PutMapping(path = "/{id}", consumes = APPLICATION_JSON_VALUE)
    ResponseEntity<ArticleResponse> change(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestParam(defaultValue = "false") boolean reopen,
            @RequestBody WrittenArticle written,
            @AuthenticationPrincipal SignedIn signedIn) {
        return answer(changing.change(
                ReadingArticle.id(id), IfMatch.revision(ifMatch), written, Set.of(), reopen, signedIn.person()));
    }

    @Scoped(Scope.ARTICLES_PUBLISH)
    @PostMapping("/{id}/publish")
    ResponseEntity<ArticleResponse> publish(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable WrittenPublication written,
            @AuthenticationPrincipal SignedIn signedIn) {
        return answer(publishing.publish(
                ReadingArticle.id(id),
                IfMatch.revision(ifMatch),
                WrittenPublication.forceOf(written),
                signedIn.person()));
    }

    @Scoped(Scope.ARTICLES_PUBLISH)
    @PostMapping(path = "/{id}/correct", consumes = APPLICATION_JSON_VALUE)
    ResponseEntity<ArticleResponse> correct(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody WrittenCorrection written,
            @AuthenticationPrincipal SignedIn signedIn) {
        return answer(correcting.correct(ReadingArticle.id(id), IfMatch.revision(ifMatch), written, signedIn.person()));
    }

    @Scoped(Scope.ARTICLES_PUBLISH)
    @PostMapping(path = "/{id}/withdraw", consumes = APPLICATION_JSON_VALUE)
    ResponseEntity<ArticleResponse> withdraw(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody WrittenWithdrawal written,
            @AuthenticationPrincipal SignedIn signedIn) {
        return answer(
                withdrawing.withdraw(ReadingArticle.id(id), IfMatch.revision(ifMatch), written, signedIn.person()));
    }

    private static ResponseEntity<ArticleResponse> answer(Article article) {
        return ResponseEntity.ok().eTag(IfMatch.etag(article.revision())).body(ArticleResponse.of(article));
    }
}
