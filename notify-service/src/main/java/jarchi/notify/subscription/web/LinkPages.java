package jarchi.notify.subscription.web;

import jarchi.notify.subscription.Confirming;
import jarchi.notify.subscription.Unsubscribing;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The pages behind the links in mails. Opening one changes nothing, since mail scanners open links; its button does, and so
 * does a mail program's one click (RFC 8058), which knows no cookies and follows no redirects.
 */
@Controller
class LinkPages {
    private final Confirming confirming;
    private final Unsubscribing unsubscribing;

    LinkPages(Confirming confirming, Unsubscribing unsubscribing) {
        this.confirming = confirming;
        this.unsubscribing = unsubscribing;
    }

    @GetMapping("/alerts/confirm/{token}")
    ModelAndView askToConfirm(@PathVariable String token) {
        return confirmation(confirming.look(token));
    }

    @PostMapping("/alerts/confirm/{token}")
    ModelAndView confirm(@PathVariable String token) {
        return confirmation(confirming.confirm(token));
    }

    @GetMapping("/alerts/unsubscribe/{token}")
    ModelAndView askToUnsubscribe(@PathVariable String token) {
        return switch (unsubscribing.look(token)) {
            case OPEN -> new ModelAndView("alerts/unsubscribe");
            case UNSUBSCRIBED -> new ModelAndView("alerts/unsubscribed");
            case DEAD -> deadLink();
        };
    }

    @PostMapping("/alerts/unsubscribe/{token}")
    ModelAndView unsubscribe(@PathVariable String token) {
        return unsubscribing.unsubscribe(token) ? new ModelAndView("alerts/unsubscribed") : deadLink();
    }

    private static ModelAndView confirmation(Confirming.Link link) {
        return switch (link) {
            case OPEN -> new ModelAndView("alerts/confirm");
            case CONFIRMED -> new ModelAndView("alerts/confirmed");
            case DEAD -> deadLink();
        };
    }

    private static ModelAndView deadLink() {
        return new ModelAndView("alerts/dead-link", HttpStatus.NOT_FOUND);
    }
}
