package jarchi.ingest.desk;

import jakarta.servlet.http.HttpServletResponse;
import jarchi.ingest.editor.ChangingPassword;
import jarchi.ingest.editor.PasswordRefused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where somebody sets a password with the link that an admin gave them. */
@Controller
class PasswordPage {
    private final ChangingPassword changing;

    PasswordPage(ChangingPassword changing) {
        this.changing = changing;
    }

    @ModelAttribute
    void tellNobodyTheAddress(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }

    @GetMapping("/desk/password/{token}")
    ModelAndView ask(@PathVariable String token) {
        return page(token, HttpStatus.OK);
    }

    @PostMapping("/desk/password/{token}")
    Object set(@PathVariable String token, @RequestParam(defaultValue = "") String password) {
        try {
            changing.setWith(token, password);
            return "redirect:/desk/sign-in?set";
        } catch (PasswordRefused e) {
            return page(token, HttpStatus.UNPROCESSABLE_CONTENT).addObject("refused", "password.refused." + e.reason());
        }
    }

    private ModelAndView page(String token, HttpStatus status) {
        var reader = changing.reader(token);
        return new ModelAndView("password", reader.isPresent() ? status : HttpStatus.GONE)
                .addObject("noindex", true)
                .addObject("token", token)
                .addObject("reader", reader.orElse(null));
    }
}
