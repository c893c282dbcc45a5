package jarchi.ingest.desk;

import jarchi.ingest.article.Article;
import jarchi.ingest.article.ReadingArticle;
import jarchi.ingest.check.CheckingArticle;
import jarchi.ingest.check.Finding;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is wrong with an article before the public sees it, for its writers too. */
@Controller
class ChecksPage {
    private final ReadingArticle reading;
    private final CheckingArticle checking;
    private final MessageSource messages;

    ChecksPage(ReadingArticle reading, CheckingArticle checking, MessageSource messages) {
        this.reading = reading;
        this.checking = checking;
        this.messages = messages;
    }

    @GetMapping("/desk/articles/{id}/checks")
    String show(@PathVariable String id, Locale locale, Model model) {
        var article = reading.read(id);
        model.addAttribute("article", article);
        model.addAttribute("checks", told(article, locale));
        return "checks";
    }

    /** In the words of the page. */
    List<Told> told(Article article, Locale locale) {
        return checking.of(article).stream()
                .map(finding -> new Told(
                        finding.blocks(),
                        place(finding, locale),
                        messages.getMessage(
                                "check." + finding.kind(), finding.details().toArray(), locale)))
                .toList();
    }

    private String place(Finding finding, Locale locale) {
        var language = finding.language();
        String name = language == null ? "" : messages.getMessage("language." + language.tag(), null, locale);
        String field = finding.field() == null ? "" : messages.getMessage("field." + finding.field(), null, locale);
        return name.isEmpty() || field.isEmpty() ? name + field : name + ", " + field;
    }

    /** One line of the list. */
    record Told(boolean blocks, String place, String message) {}
}
