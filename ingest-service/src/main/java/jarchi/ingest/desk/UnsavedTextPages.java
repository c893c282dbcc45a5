package jarchi.ingest.desk;

import jarchi.ingest.article.ReadingArticle;
import jarchi.ingest.editor.SignedIn;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The writing page keeps what is typed as it is typed, and its writer may throw it away. */
@Controller
class UnsavedTextPages {
    private final UnsavedTexts unsaved;
    private final ReadingArticle reading;

    UnsavedTextPages(UnsavedTexts unsaved, ReadingArticle reading) {
        this.unsaved = unsaved;
        this.reading = reading;
    }

    @PostMapping("/desk/unsaved")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(
            @RequestParam(required = false) @Nullable String article,
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal SignedIn signedIn) {
        var typed = new HashMap<>(fields);
        typed.keySet().removeIf(name -> !ArticleForm.isField(name) && !name.equals("revision"));
        unsaved.keep(signedIn.person(), known(article), typed);
    }

    @PostMapping("/desk/unsaved/forget")
    String forget(
            @RequestParam(required = false) @Nullable String article, @AuthenticationPrincipal SignedIn signedIn) {
        String id = known(article);
        unsaved.forget(signedIn.person(), id);
        return "redirect:/desk/articles/" + (id == null ? "new" : id + "/edit");
    }

    private @Nullable String known(@Nullable String article) {
        return article == null || article.isEmpty()
                ? null
                : reading.read(article).id().value();
    }
}
