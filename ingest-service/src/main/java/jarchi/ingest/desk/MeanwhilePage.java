package jarchi.ingest.desk;

import jarchi.ingest.article.Article;
import jarchi.ingest.article.ArticleRevisions;
import jarchi.ingest.article.Refusal;
import jarchi.ingest.article.Revision;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** "Somebody saved meanwhile": both texts side by side, and a form that takes either or what was merged by hand. */
@Component
class MeanwhilePage {
    private final ArticleRevisions revisions;
    private final FieldLabels labels;

    MeanwhilePage(ArticleRevisions revisions, FieldLabels labels) {
        this.revisions = revisions;
        this.labels = labels;
    }

    ModelAndView show(Article current, ArticleForm mine, Revision seen, Locale locale) {
        var saved = ArticleForm.of(current.draft());
        return new ModelAndView("meanwhile", HttpStatus.CONFLICT)
                .addObject("article", current)
                .addObject("form", mine)
                .addObject("names", ArticleForm.names(saved, mine))
                .addObject("clashes", Clash.between(draft(current, seen), saved, mine, labels, locale));
    }

    /** What was chosen to be taken from the saved revision comes from there, never from the form. */
    ArticleForm decided(Article article, ArticleForm form, Revision revision) {
        var saved = draft(article, revision);
        return saved == null ? form : form.taking(saved);
    }

    private @Nullable ArticleForm draft(Article article, Revision revision) {
        try {
            return ArticleForm.of(revisions.get(article.id(), revision).draft());
        } catch (Refusal.NoSuchArticle e) {
            return null; // older than the history
        }
    }
}
