package jarchi.ingest.desk;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jarchi.ingest.article.ReadingArticle;
import jarchi.ingest.editor.SignedIn;
import jarchi.ingest.media.KeepingMedia;
import jarchi.ingest.media.MediaRefused;
import jarchi.ingest.request.RequestBound;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The button that uploads is one of the writing page: the whole form comes along, is kept as unsaved text, and the page
 * that follows has it all, with the picture added. Nothing that was typed is lost, also without scripts.
 */
@Controller
class UploadPages {
    private static final String PART = "upload";

    private final KeepingMedia keeping;
    private final UnsavedTexts unsaved;
    private final ReadingArticle reading;

    UploadPages(KeepingMedia keeping, UnsavedTexts unsaved, ReadingArticle reading) {
        this.keeping = keeping;
        this.unsaved = unsaved;
        this.reading = reading;
    }

    @PostMapping(path = RequestBound.UPLOAD_PAGE, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String upload(
            @RequestParam(defaultValue = "") String article,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request,
            @AuthenticationPrincipal SignedIn signedIn,
            RedirectAttributes flash)
            throws IOException, ServletException {
        String id = article.isEmpty() ? null : reading.read(article).id().value();
        Map<String, String> typed = new HashMap<>(fields);
        typed.keySet().removeIf(name -> !ArticleForm.isField(name) && !name.equals("revision"));
        try {
            var part = request.getPart(PART);
            if (part == null) {
                throw new MediaRefused(MediaRefused.Cause.NOTHING_SENT, 0);
            }
            var kept = keeping.keep(part.getInputStream(), part.getSubmittedFileName(), signedIn.person());
            typed = MediaFields.with(kept.isImage() ? MediaFields.IMAGES : MediaFields.FILES, kept.id(), typed);
            flash.addFlashAttribute("done", "done.uploaded");
        } catch (MediaRefused refusal) {
            flash.addFlashAttribute("refusedUpload", "upload." + refusal.why());
            flash.addFlashAttribute("refusedLimit", refusal.limit());
        }
        unsaved.keep(signedIn.person(), id, typed);
        return "redirect:" + writingPage(id) + "?unsaved#media";
    }

    private static String writingPage(@Nullable String id) {
        return "/desk/articles/" + (id == null ? "new" : id + "/edit");
    }
}
