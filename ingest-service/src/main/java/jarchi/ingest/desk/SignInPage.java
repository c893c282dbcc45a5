package jarchi.ingest.desk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The door of the desk. */
@Controller
class SignInPage {
    @GetMapping("/desk/sign-in")
    String signIn() {
        return "sign-in";
    }
}
