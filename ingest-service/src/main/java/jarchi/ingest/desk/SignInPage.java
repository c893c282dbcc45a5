package jarchi.ingest.desk;

import jarchi.ingest.editor.OidcDoor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door of the desk. */
@Controller
class SignInPage {
    private final OidcDoor oidc;

    SignInPage(OidcDoor oidc) {
        this.oidc = oidc;
    }

    @GetMapping("/desk/sign-in")
    String signIn(
            @RequestParam(required = false) @Nullable String failed,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String set,
            @RequestParam(required = false) @Nullable String unknown,
            @RequestParam(name = "oidc", required = false) @Nullable String refused,
            Model model) {
        model.addAttribute("failed", failed != null);
        model.addAttribute("out", out != null);
        model.addAttribute("set", set != null);
        model.addAttribute("unknown", unknown != null);
        model.addAttribute("refused", refused != null);
        model.addAttribute("oidc", oidc.address().orElse(null));
        model.addAttribute("wayOut", out == null ? null : oidc.wayOut().orElse(null));
        return "sign-in";
    }
}
