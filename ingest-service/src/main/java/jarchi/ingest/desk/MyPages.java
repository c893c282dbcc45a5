package jarchi.ingest.desk;

import jakarta.servlet.http.HttpServletRequest;
import jarchi.ingest.audit.AuditLog;
import jarchi.ingest.audit.AuditedAct;
import jarchi.ingest.editor.ChangingPassword;
import jarchi.ingest.editor.PasswordRefused;
import jarchi.ingest.editor.SignedIn;
import jarchi.ingest.editor.TooManyAttempts;
import jarchi.ingest.session.OpenSessions;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own page: the password, and where they are signed in. */
@Controller
class MyPages {
    private final ChangingPassword changing;
    private final OpenSessions sessions;
    private final AuditLog audit;

    MyPages(ChangingPassword changing, OpenSessions sessions, AuditLog audit) {
        this.changing = changing;
        this.sessions = sessions;
        this.audit = audit;
    }

    @GetMapping("/desk/me")
    ModelAndView show(@AuthenticationPrincipal SignedIn signedIn, HttpServletRequest request) {
        return page(signedIn, request, HttpStatus.OK);
    }

    /** All their sessions end, this one too: whoever knew the old password is out. */
    @PostMapping("/desk/me/password")
    Object changePassword(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @AuthenticationPrincipal SignedIn signedIn,
            HttpServletRequest request) {
        try {
            changing.change(signedIn.person(), current, password);
            return "redirect:/desk/sign-in?set";
        } catch (PasswordRefused e) {
            return page(signedIn, request, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("refused", "password.refused." + e.reason());
        } catch (TooManyAttempts e) {
            return page(signedIn, request, HttpStatus.TOO_MANY_REQUESTS).addObject("wait", e.minutes());
        }
    }

    @PostMapping("/desk/me/sessions/end")
    String end(
            @RequestParam(defaultValue = "") String session,
            @AuthenticationPrincipal SignedIn signedIn,
            RedirectAttributes flash) {
        String email = signedIn.getUsername();
        if (sessions.end(email, session)) {
            audit.add(AuditedAct.SESSIONS_ENDED, email, email, Map.of());
            flash.addFlashAttribute("done", "done.session-ended");
        }
        return "redirect:/desk/me";
    }

    private ModelAndView page(SignedIn signedIn, HttpServletRequest request, HttpStatus status) {
        var session = request.getSession(false);
        return new ModelAndView("me", status)
                .addObject("sessions", sessions.of(signedIn.getUsername(), session == null ? "" : session.getId()));
    }
}
