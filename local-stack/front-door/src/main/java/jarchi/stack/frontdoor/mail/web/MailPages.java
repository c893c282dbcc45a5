package jarchi.stack.frontdoor.mail.web;

import jarchi.stack.frontdoor.mail.CaughtMail;
import jarchi.stack.frontdoor.mail.CaughtMails;
import java.nio.file.Path;
import java.util.List;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The caught mail for a person: a list, each mail, its HTML behind glass, its source. */
@Controller
class MailPages {
    private static final int PAGE_SIZE = 50;

    private final CaughtMails mails;

    MailPages(CaughtMails mails) {
        this.mails = mails;
    }

    @GetMapping({"/mail", "/mail/"})
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        int shown = Math.clamp(page, 1, 1_000_000);
        List<CaughtMail> onPage = mails.newest((long) (shown - 1) * PAGE_SIZE, PAGE_SIZE);
        model.addAttribute("mails", onPage);
        model.addAttribute("count", mails.count());
        model.addAttribute("page", shown);
        model.addAttribute("hasOlder", (long) shown * PAGE_SIZE < mails.count());
        return "mail/list";
    }

    @GetMapping("/mail/{id}")
    String mail(@PathVariable String id, Model model) {
        CaughtMail mail = existing(id);
        model.addAttribute("mail", mail);
        model.addAttribute("text", TextWithLinks.of(mail.text()));
        return "mail/mail";
    }

    @GetMapping("/mail/{id}/html")
    ResponseEntity<String> html(@PathVariable String id) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header(MailHeaders.CONTENT_SECURITY_POLICY, MailHeaders.FOR_MAIL_OF_OTHERS)
                .body(LinksOpenOutside.in(existing(id).html()));
    }

    @GetMapping("/mail/{id}.eml")
    ResponseEntity<Resource> source(@PathVariable String id) {
        Path file = mails.source(id).orElseThrow(MailPages::noSuchMail);
        String disposition =
                ContentDisposition.attachment().filename(id + ".eml").build().toString();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("message/rfc822"))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(new FileSystemResource(file));
    }

    private CaughtMail existing(String id) {
        return mails.find(id).orElseThrow(MailPages::noSuchMail);
    }

    private static ResponseStatusException noSuchMail() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
