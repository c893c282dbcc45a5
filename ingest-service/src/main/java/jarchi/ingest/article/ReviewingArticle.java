package jarchi.ingest.article;

import jarchi.events.ArticleId;
import jarchi.ingest.audit.AuditLog;
import jarchi.ingest.audit.AuditedAct;
import jarchi.ingest.editor.Person;
import jarchi.ingest.editor.Right;
import java.time.Clock;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A draft goes to those who look it through, and comes back with what they say. */
@Component
public class ReviewingArticle {
    public static final int NOTE = 4_000;

    private final Articles articles;
    private final ArticleNotes notes;
    private final AuditLog audit;
    private final Clock clock;

    ReviewingArticle(Articles articles, ArticleNotes notes, AuditLog audit, Clock clock) {
        this.articles = articles;
        this.notes = notes;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param note for those who review it, if there is anything to say */
    @Transactional
    public Article sendToReview(ArticleId id, Revision seen, @Nullable String note, Person by) {
        return step(id, seen, Article::sendToReview, NoteKind.SENT_TO_REVIEW, text("note", note, false), by);
    }

    /** The writer wants to go on writing. */
    @Transactional
    public Article takeBack(ArticleId id, Revision seen, Person by) {
        return step(id, seen, Article::takeBack, NoteKind.COMMENT, "", by);
    }

    /** An editor says what is still to be done. */
    @Transactional
    public Article sendBack(ArticleId id, Revision seen, @Nullable String comment, Person by) {
        by.must(Right.PUBLISH);
        return step(id, seen, Article::sendBack, NoteKind.RETURNED, text("comment", comment, true), by);
    }

    /** A word to the others; the article stays as it is. */
    @Transactional
    public void note(ArticleId id, @Nullable String text, Person by) {
        String checked = text("text", text, true);
        notes.add(articles.get(id).id(), NoteKind.COMMENT, checked, new Act(by, clock.instant()));
        audit.add(AuditedAct.ARTICLE_NOTED, by.email(), id.value(), Map.of());
    }

    private Article step(
            ArticleId id, Revision seen, BiConsumer<Article, Act> step, NoteKind kind, String text, Person by) {
        var article = articles.forChange(id, seen);
        var act = new Act(by, clock.instant());
        step.accept(article, act);
        articles.saveState(article);
        if (!text.isEmpty()) {
            notes.add(id, kind, text, act);
        }
        return article;
    }

    private static String text(String field, @Nullable String text, boolean required) {
        var checks = new FieldChecks();
        String checked = checks.text(field, text, NOTE, required);
        checks.refuseIfAnythingIsWrong();
        return checked;
    }
}
