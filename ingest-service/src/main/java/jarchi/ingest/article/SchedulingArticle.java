package jarchi.ingest.article;

import jarchi.events.ArticleId;
import jarchi.events.Language;
import jarchi.ingest.editor.Person;
import jarchi.ingest.editor.Right;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An editor decides now what the public shall see later; moves that time, or thinks better of it. */
@Component
public class SchedulingArticle {
    private final Articles articles;
    private final Schedules schedules;
    private final Releasing releasing;
    private final Timetable timetable;
    private final CorrectingArticle correcting;

    SchedulingArticle(
            Articles articles,
            Schedules schedules,
            Releasing releasing,
            Timetable timetable,
            CorrectingArticle correcting) {
        this.correcting = correcting;
        this.articles = articles;
        this.schedules = schedules;
        this.releasing = releasing;
        this.timetable = timetable;
    }

    /** Scheduled again, it moves. */
    @Transactional
    public Article schedule(ArticleId id, Revision seen, WrittenSchedule written, Person by) {
        by.must(Right.PUBLISH);
        var article = articles.forChange(id, seen);
        var now = releasing.now();
        var checks = new FieldChecks();
        var at = checks.time("at", written.at(), now);
        var significance = article.state() == ArticleState.PUBLISHED || written.significance() != null
                ? correcting.significance(checks, written.significance(), article)
                : null;
        Map<Language, String> note = significance == null
                ? checks.lines("note", written.note(), CorrectingArticle.NOTE)
                : CorrectingArticle.note(checks, significance, written.note());
        String force = WrittenForce.reason(checks, written.force());
        checks.refuseIfAnythingIsWrong();

        article.schedule(significance, at, releasing.decision(by, force));
        articles.saveState(article);
        long revision = article.revision().number();
        schedules.put(id, new Schedule(revision, at, significance, note, force, by.email(), now, null));
        timetable.note(id, article.revision(), at);
        return article;
    }

    /** Also of one that failed: the article is being written again. */
    @Transactional
    public Article cancel(ArticleId id, Revision seen, Person by) {
        var article = articles.forChange(id, seen);
        article.endSchedule(new Act(by, releasing.now()));
        articles.saveState(article);
        return article;
    }

    /**
     * A schedule as somebody wrote it.
     *
     * @param at with its offset, as {@code 2026-11-23T18:00:00+05:00}
     * @param significance {@code MAJOR} or {@code MINOR}, of a correction
     * @param note what the correction changes, by language tag
     * @param force if it shall be published against the rules
     */
    public record WrittenSchedule(
            @Nullable String at,
            @Nullable String significance,
            @Nullable Map<String, @Nullable String> note,
            @Nullable WrittenForce force) {}
}
