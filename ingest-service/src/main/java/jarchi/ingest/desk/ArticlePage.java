package jarchi.ingest.desk;

import jakarta.servlet.http.HttpServletRequest;
import jarchi.events.Language;
import jarchi.ingest.article.Article;
import jarchi.ingest.article.ArticleHistory;
import jarchi.ingest.article.ArticleNotes;
import jarchi.ingest.article.ArticleRevisions;
import jarchi.ingest.article.ReadingArticle;
import jarchi.ingest.article.Schedules;
import jarchi.ingest.presence.Presence;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** An article as its readers would see it, beside what can be done with it and what was. */
@Controller
class ArticlePage {
    private final ReadingArticle reading;
    private final ArticleHistory history;
    private final ArticleRevisions revisions;
    private final ArticleNotes notes;
    private final Schedules schedules;
    private final Presence presence;
    private final ScriptNotes scripts;

    ArticlePage(
            ReadingArticle reading,
            ArticleHistory history,
            ArticleRevisions revisions,
            ArticleNotes notes,
            Schedules schedules,
            Presence presence,
            ScriptNotes scripts) {
        this.scripts = scripts;
        this.presence = presence;
        this.schedules = schedules;
        this.notes = notes;
        this.revisions = revisions;
        this.reading = reading;
        this.history = history;
    }

    @GetMapping("/desk/articles/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(name = "in", defaultValue = "") String tag,
            HttpServletRequest request,
            Model model) {
        var article = reading.read(id);
        model.addAttribute("article", article);
        var shown = shown(article, tag, DeskLanguage.of(request));
        model.addAttribute("shown", shown);
        model.addAttribute("text", article.draft().languages().get(shown));
        model.addAttribute("body", DeskBody.of(article.draft(), shown, "/desk"));
        model.addAttribute("source", article.draft().source().get(shown));
        model.addAttribute("history", history.of(article.id()));
        model.addAttribute("schedule", schedules.of(article.id()).orElse(null));
        model.addAttribute("writers", presence.at(article.id()));
        model.addAttribute("notes", notes.of(article.id()));
        model.addAttribute("revisions", revisions.of(article.id(), Long.MAX_VALUE));
        model.addAttribute("scripts", scripts.of(ArticleForm.of(article.draft())));
        return "article";
    }

    /** The language that was asked for, else the one of the page, else the first that there is. */
    static Language shown(Article article, String tag, Language page) {
        var languages = article.draft().languages();
        return Language.find(tag)
                .filter(languages::containsKey)
                .orElseGet(() -> languages.containsKey(page)
                        ? page
                        : languages.keySet().iterator().next());
    }
}
