package jarchi.ingest.article;

import jarchi.events.ArticleId;
import jarchi.ingest.article.FieldProblem.Fault;
import jarchi.ingest.editor.Person;
import jarchi.ingest.editor.Right;
import jarchi.ingest.media.MediaUses;
import jarchi.ingest.outbox.Outbox;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An editor takes an article back and says why. */
@Component
public class WithdrawingArticle {
    public static final int REASON = 2_000;

    private final Articles articles;
    private final ArticleHistory history;
    private final MediaUses media;
    private final Outbox outbox;
    private final Clock clock;

    WithdrawingArticle(Articles articles, ArticleHistory history, MediaUses media, Outbox outbox, Clock clock) {
        this.articles = articles;
        this.history = history;
        this.media = media;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public Article withdraw(ArticleId id, Revision seen, WrittenWithdrawal written, Person by) {
        by.must(Right.PUBLISH);
        var checks = new FieldChecks();
        var reason = checks.lines("reason", written.reason(), REASON);
        if (reason.isEmpty() && checks.nothingIsWrong()) {
            checks.report("reason", Fault.MISSING);
        }
        checks.refuseIfAnythingIsWrong();

        var act = new Act(by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        var article = articles.forChange(id, seen);
        var withdrawn = article.withdraw(reason, act);
        articles.saveState(article);
        media.hide(id);
        history.keep(withdrawn, withdrawn.article(), act, null);
        outbox.append(withdrawn, act.at());
        return article;
    }

    /**
     * A withdrawal as somebody wrote it.
     *
     * @param reason why, by language tag, in words the public may read
     */
    public record WrittenWithdrawal(@Nullable Map<String, @Nullable String> reason) {}
}
