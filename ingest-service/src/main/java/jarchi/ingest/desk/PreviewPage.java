package jarchi.ingest.desk;

import jakarta.servlet.http.HttpServletResponse;
import jarchi.events.Language;
import jarchi.ingest.article.PreviewingArticle;
import jarchi.ingest.article.WrittenArticle;
import jarchi.ingest.editor.ContentSecurity;
import jarchi.ingest.site.SiteSettings;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What is typed right now, in the readers' own clothes: their style sheet, no script, in a frame of any width. */
@Controller
class PreviewPage {
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' https: data:; "
            + "font-src 'self'; sandbox allow-same-origin; frame-ancestors 'self'";

    private final PreviewingArticle previewing;
    private final SiteSettings site;

    PreviewPage(PreviewingArticle previewing, SiteSettings site) {
        this.previewing = previewing;
        this.site = site;
    }

    @PostMapping("/desk/preview")
    String show(
            @RequestParam("preview") String tag,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var language = Language.find(tag)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, "preview"));
        response.setHeader(ContentSecurity.HEADER, POLICY);
        WrittenArticle written = new ArticleForm(fields).written();
        var shown = previewing.show(written, language);
        model.addAttribute("shown", shown);
        model.addAttribute("body", DeskBody.through(shown.body(), "/desk"));
        model.addAttribute("category", categoryName(shown.category(), language));
        return "preview";
    }

    private String categoryName(String category, Language language) {
        return new CategoryNames(site, language).of(category);
    }
}
