package jarchi.ingest.article;

import jarchi.events.ArticleId;
import jarchi.events.Language;
import jarchi.events.Significance;
import jarchi.ingest.article.FieldProblem.Fault;
import jarchi.ingest.editor.Person;
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

    CorrectingArticle(Articles articles, Releasing releasing) {
        this.articles = articles;
        this.releasing = releasing;
    }

    @Transactional
    public Article correct(ArticleId id, Revision seen, WrittenCorrection written, Person by) {
        by.mustPublish();
        var checks = new FieldChecks();
        var significance = significance(checks, written.significance());
        var note = note(checks, significance, written.note());
        String force = WrittenForce.reason(checks, written.force());
        checks.refuseIfAnythingIsWrong();

        var article = articles.forChange(id, seen);
        correct(article, significance, note, releasing.decision(by, force));
        return article;
    }

    void correct(Article article, Significance significance, Map<Language, String> note, Release release) {
        boolean forced = article.needsForce(release);
        var corrected = article.correct(significance, note, release);
        releasing.save(article, corrected, corrected.article(), release, forced);
    }

    static Significance significance(FieldChecks checks, @Nullable String significance) {
        if (significance == null) {
            checks.report("significance", Fault.MISSING);
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
     * @param significance {@code MAJOR} or {@code MINOR}
     * @param note what changed, by language tag; a major correction needs one
     * @param force if it shall be published against the rules
     */
    public record WrittenCorrection(
            @Nullable String significance,
            @Nullable Map<String, @Nullable String> note,
            @Nullable WrittenForce force) {}
}
