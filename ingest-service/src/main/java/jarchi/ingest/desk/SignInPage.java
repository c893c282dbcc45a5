package jarchi.ingest.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door of the desk. */
@Controller
class SignInPage {
    @GetMapping("/desk/sign-in")
    String signIn(
            @RequestParam(required = false) @Nullable String failed,
            @RequestParam(required = false) @Nullable String out,
            Model model) {
        model.addAttribute("failed", failed != null);
        model.addAttribute("out", out != null);
        return "sign-in";
    }
}
