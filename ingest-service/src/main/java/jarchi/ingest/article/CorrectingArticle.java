package jarchi.ingest.article;

import jarchi.events.ArticleId;
import jarchi.events.Language;
import jarchi.events.Significance;
import jarchi.ingest.article.FieldProblem.Fault;
import jarchi.ingest.editor.Person;
import jarchi.ingest.editor.Right;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An editor publishes a newer version: a major one alerts again and says what changed. */
@Component
public class CorrectingArticle {
    public static final int NOTE = 2_000;

    private final Articles articles;
    private final Releasing releasing;
    private final ArticleHistory history;

    CorrectingArticle(Articles articles, Releasing releasing, ArticleHistory history) {
        this.history = history;
        this.articles = articles;
        this.releasing = releasing;
    }

    @Transactional
    public Article correct(ArticleId id, Revision seen, WrittenCorrection written, Person by) {
        by.must(Right.PUBLISH);
        var checks = new FieldChecks();
        var article = articles.forChange(id, seen);
        var significance = significance(checks, written.significance(), article);
        var note = note(checks, significance, written.note());
        String force = WrittenForce.reason(checks, written.force());
        checks.refuseIfAnythingIsWrong();

        correct(article, significance, note, releasing.decision(by, force));
        return article;
    }

    void correct(Article article, Significance significance, Map<Language, String> note, Release release) {
        boolean forced = article.work().needsForce(release);
        var corrected = article.correct(significance, note, release);
        releasing.save(article, corrected, corrected.article(), release, forced);
    }

    /** Whether the public knows all of it, and is only given it in more languages. */
    @Transactional(readOnly = true)
    public boolean onlyAddsLanguages(Article article) {
        var publication = article.publication();
        return article.state() == ArticleState.PUBLISHED
                && publication != null
                && article.nextShown()
                        .onlyAddsLanguagesTo(history.text(article.id(), publication.version())
                                .draft());
    }

    /** A later translation is a minor correction unless somebody says otherwise. */
    Significance significance(FieldChecks checks, @Nullable String significance, Article article) {
        if (significance == null || significance.isBlank()) {
            if (!onlyAddsLanguages(article)) {
                checks.report("significance", Fault.MISSING);
            }
        } else if (significance.equals("MAJOR")) {
            return Significance.MAJOR;
        } else if (!significance.equals("MINOR")) {
            checks.report("significance", Fault.UNKNOWN_SIGNIFICANCE);
        }
        return Significance.MINOR;
    }

    static Map<Language, String> note(
            FieldChecks checks, Significance significance, @Nullable Map<String, @Nullable String> written) {
        var note = checks.lines("note", written, NOTE);
        if (note.isEmpty() && significance == Significance.MAJOR && checks.nothingIsWrong()) {
            checks.report("note", Fault.MISSING);
        }
        return note;
    }

    /**
     * A correction as somebody wrote it.
     *
     * @param significance {@code MAJOR} or {@code MINOR}; it need not be given if only languages are added
     * @param note what changed, by language tag; a major correction needs one
     * @param force if it shall be published against the rules
     */
    public record WrittenCorrection(
            @Nullable String significance,
            @Nullable Map<String, @Nullable String> note,
            @Nullable WrittenForce force) {}
}
