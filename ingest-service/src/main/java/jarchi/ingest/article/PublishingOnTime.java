package jarchi.ingest.article;

import jarchi.events.ArticleId;
import jarchi.ingest.editor.NotAllowed;
import jarchi.ingest.editor.Person;
import jarchi.ingest.editor.Right;
import jarchi.ingest.editor.Rights;
import jarchi.ingest.editor.Role;
import jarchi.ingest.outbox.EventTooLarge;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The time of a schedule has come. The schedule names a revision, and publishing makes another: whatever calls twice
 * or too late finds nothing left to do. What cannot be published says so, and stands in nobody's way.
 */
@Component
public class PublishingOnTime {
    private static final Logger log = LoggerFactory.getLogger(PublishingOnTime.class);

    private final Articles articles;
    private final Schedules schedules;
    private final ArticleNotes notes;
    private final Rights rights;
    private final Releasing releasing;
    private final PublishingArticle publishing;
    private final CorrectingArticle correcting;
    private final TransactionOperations transactions;

    PublishingOnTime(
            Articles articles,
            Schedules schedules,
            ArticleNotes notes,
            Rights rights,
            Releasing releasing,
            PublishingArticle publishing,
            CorrectingArticle correcting,
            TransactionOperations transactions) {
        this.articles = articles;
        this.schedules = schedules;
        this.notes = notes;
        this.rights = rights;
        this.releasing = releasing;
        this.publishing = publishing;
        this.correcting = correcting;
        this.transactions = transactions;
    }

    /**
     * @throws TooEarly if this instance's clock is fast: call again when what is left has passed
     * @throws RuntimeException if PostgreSQL does not answer: call again
     */
    public void publish(ArticleId id, Revision scheduled) {
        try {
            transactions.executeWithoutResult(work -> publishIfStillScheduled(id, scheduled));
        } catch (Refusal.ArticleChangedMeanwhile | Refusal.NoSuchArticle e) {
            log.info("schedule {} r{} -> NOTHING LEFT", id, scheduled.number());
        } catch (Refusal | NotAllowed | EventTooLarge e) {
            fail(id, scheduled, e.getClass().getSimpleName());
        } catch (TooEarly
                | TransientDataAccessException
                | DataAccessResourceFailureException
                | CannotCreateTransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("schedule {} r{} -> FAILED", id, scheduled.number(), e);
            fail(id, scheduled, "Unexpected");
        }
    }

    private void publishIfStillScheduled(ArticleId id, Revision scheduled) {
        var article = articles.forChange(id, scheduled);
        var schedule = schedules.of(id).orElse(null);
        if (schedule == null || schedule.revision() != scheduled.number() || article.stage() != Stage.SCHEDULED) {
            return;
        }
        var left = schedules.left(id);
        if (left.isPositive()) {
            throw new TooEarly(id, left);
        }
        var release = releasing.decision(rights.still(Right.PUBLISH, schedule.by()), schedule.force());
        var significance = schedule.significance();
        if (significance == null) {
            publishing.publish(article, release);
        } else {
            correcting.correct(article, significance, schedule.note(), release);
        }
    }

    private void fail(ArticleId id, Revision scheduled, String because) {
        try {
            transactions.executeWithoutResult(work -> {
                var article = articles.forChange(id, scheduled);
                String by = schedules.of(id).map(Schedule::by).orElse("");
                var act = new Act(new Person(by, by, Role.WRITER), releasing.now());
                article.failSchedule(act);
                articles.saveState(article);
                schedules.fail(id, because);
                notes.add(id, NoteKind.SCHEDULE_FAILED, because, act);
            });
            log.warn("schedule {} r{} -> NOT PUBLISHED {}", id, scheduled.number(), because);
        } catch (Refusal e) {
            log.info("schedule {} r{} -> NOTHING LEFT", id, scheduled.number());
        }
    }

    /** By the clock of PostgreSQL, which all instances share, the time has not come yet. */
    public static final class TooEarly extends RuntimeException {
        private final Duration left;

        TooEarly(ArticleId id, Duration left) {
            super("the time of " + id + " comes in " + left + " by PostgreSQL's clock", null, false, false);
            this.left = left;
        }

        public Duration left() {
            return left;
        }
    }
}
