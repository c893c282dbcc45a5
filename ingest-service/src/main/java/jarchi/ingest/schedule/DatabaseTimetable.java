package jarchi.ingest.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jarchi.events.ArticleId;
import jarchi.ingest.article.PublishingOnTime;
import jarchi.ingest.article.PublishingOnTime.TooEarly;
import jarchi.ingest.article.Revision;
import jarchi.ingest.article.Timetable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * Notes what is due in PostgreSQL, in the transaction that schedules it. Any number of instances look; one of them
 * acts. What was noted once may be acted upon twice, after a crash: {@link PublishingOnTime} knows what is done already.
 */
@Component
class DatabaseTimetable implements Timetable, SmartLifecycle {
    private static final Duration END = Duration.ofSeconds(10);

    private final OneTimeTask<Void> publish;
    private final Scheduler scheduler;

    DatabaseTimetable(DataSource database, ScheduleSettings settings, PublishingOnTime publishing) {
        publish = Tasks.oneTime("publish-article", Void.class)
                .onFailure((failed, task) -> task.reschedule(
                        failed, failed.getTimeDone().plus(pause(failed).orElse(settings.tryAgainAfter()))))
                .execute((due, context) -> publish(publishing, due.getId()));
        scheduler = Scheduler.create(new TransactionAwareDataSourceProxy(database), publish)
                .tableName("ingest.scheduled_tasks")
                .pollingInterval(settings.lookEvery())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(4)
                .threads(settings.atOnce())
                .shutdownMaxWait(END)
                .build();
    }

    @Override
    public void note(ArticleId id, Revision revision, Instant at) {
        scheduler.scheduleIfNotExists(publish.instance(id + "." + revision.number()), at);
    }

    private static void publish(PublishingOnTime publishing, String due) {
        int dot = due.indexOf('.');
        publishing.publish(new ArticleId(due.substring(0, dot)), new Revision(Long.parseLong(due.substring(dot + 1))));
    }

    /** A clock that is fast brings nothing early: it is waited for as long as that of PostgreSQL says. */
    private static Optional<Duration> pause(ExecutionComplete failed) {
        return failed.getCause()
                .filter(TooEarly.class::isInstance)
                .map(TooEarly.class::cast)
                .map(TooEarly::left);
    }

    @Override
    public void start() {
        scheduler.start();
    }

    @Override
    public void stop() {
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return scheduler.getSchedulerState().isStarted()
                && !scheduler.getSchedulerState().isShuttingDown();
    }
}
