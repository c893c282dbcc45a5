package jarchi.stack.frontdoor.mail.web;

import jarchi.stack.frontdoor.mail.CaughtMail;
import jarchi.stack.frontdoor.mail.CaughtMails;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The caught mail for programs. */
@RestController
class MailApi {
    private final CaughtMails mails;

    MailApi(CaughtMails mails) {
        this.mails = mails;
    }

    /** All mails to one address, oldest first. */
    @GetMapping("/mail/api/messages")
    List<CaughtMail> messages(@RequestParam String to) {
        return mails.to(to);
    }
}
