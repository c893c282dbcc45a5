package jarchi.ingest.desk;

import jakarta.servlet.http.HttpServletResponse;
import jarchi.events.Language;
import jarchi.ingest.article.PreviewingArticle;
import jarchi.ingest.article.WrittenArticle;
import jarchi.ingest.editor.ContentSecurity;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
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
    private final MessageSource messages;

    PreviewPage(PreviewingArticle previewing, MessageSource messages) {
        this.previewing = previewing;
        this.messages = messages;
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
        model.addAttribute("category", categoryName(shown.category(), language.locale()));
        return "preview";
    }

    private String categoryName(String category, Locale locale) {
        return Objects.requireNonNull(messages.getMessage("category." + category, null, category, locale));
    }
}
