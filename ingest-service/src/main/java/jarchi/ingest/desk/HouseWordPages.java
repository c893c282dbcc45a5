package jarchi.ingest.desk;

import jarchi.ingest.editor.SignedIn;
import jarchi.ingest.script.HouseWords;
import jarchi.ingest.script.KeepingHouseWords;
import jarchi.ingest.script.NoHouseWord;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The words that this newsroom writes its own way in the other script: everybody sees them, editors keep them. */
@Controller
class HouseWordPages {
    private final HouseWords words;
    private final KeepingHouseWords keeping;
    private final MessageSource messages;

    HouseWordPages(HouseWords words, KeepingHouseWords keeping, MessageSource messages) {
        this.words = words;
        this.keeping = keeping;
        this.messages = messages;
    }

    @GetMapping("/desk/words")
    ModelAndView list() {
        return page(Map.of(), HttpStatus.OK);
    }

    @PostMapping("/desk/words")
    Object keep(
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal SignedIn signedIn,
            Locale locale,
            RedirectAttributes flash) {
        try {
            keeping.keep(fields.get("latin"), fields.get("cyrillic"), signedIn.person());
            flash.addFlashAttribute("done", "done.word");
            return "redirect:/desk/words";
        } catch (NoHouseWord e) {
            var error = Map.of(
                    "field", e.field(),
                    "label", messages.getMessage("field." + e.field(), null, locale),
                    "message",
                            messages.getMessage("fault." + e.because(), new Object[] {KeepingHouseWords.MOST}, locale));
            return page(fields, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("errors", List.of(error))
                    .addObject("wrong", List.of(e.field()));
        }
    }

    @PostMapping("/desk/words/drop")
    String drop(@RequestParam String latin, @AuthenticationPrincipal SignedIn signedIn, RedirectAttributes flash) {
        keeping.drop(latin, signedIn.person());
        flash.addFlashAttribute("done", "done.word-dropped");
        return "redirect:/desk/words";
    }

    private ModelAndView page(Map<String, String> fields, HttpStatus status) {
        return new ModelAndView("words", status)
                .addObject("words", words.all())
                .addObject("wrong", List.of())
                .addObject("form", new ArticleForm(fields));
    }
}
