package jarchi.ingest.desk;

import jakarta.servlet.http.HttpServletRequest;
import jarchi.ingest.editor.CaringForPeople;
import jarchi.ingest.editor.People;
import jarchi.ingest.editor.Person;
import jarchi.ingest.editor.PersonRefused;
import jarchi.ingest.editor.Role;
import jarchi.ingest.editor.SignedIn;
import jarchi.ingest.request.Secret;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Who works here: an admin lets people in, gives them other rights, and lets them go. */
@Controller
class PeoplePages {
    private final People people;
    private final CaringForPeople caring;
    private final Clock clock;

    PeoplePages(People people, CaringForPeople caring, Clock clock) {
        this.people = people;
        this.caring = caring;
        this.clock = clock;
    }

    @GetMapping("/desk/people")
    ModelAndView list() {
        return list(Map.of(), HttpStatus.OK);
    }

    @PostMapping("/desk/people")
    Object invite(
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal SignedIn signedIn,
            HttpServletRequest request,
            RedirectAttributes flash) {
        try {
            String email = fields.getOrDefault("email", "");
            var secret = caring.invite(
                    email, fields.getOrDefault("name", ""), fields.getOrDefault("role", ""), signedIn.person());
            showOnce(secret, request, flash);
            flash.addFlashAttribute("done", "done.invited");
            return redirect(People.spelled(email), flash);
        } catch (PersonRefused e) {
            return list(fields, HttpStatus.UNPROCESSABLE_CONTENT).addObject("refused", "people.refused." + e.reason());
        }
    }

    @GetMapping("/desk/people/person")
    ModelAndView show(@RequestParam String email) {
        return page(email, HttpStatus.OK);
    }

    @PostMapping("/desk/people/{deed:role|deactivate|activate|reset|unlock}")
    Object act(
            @PathVariable String deed,
            @RequestParam String email,
            @RequestParam(defaultValue = "") String role,
            @AuthenticationPrincipal SignedIn signedIn,
            HttpServletRequest request,
            RedirectAttributes flash) {
        Person by = signedIn.person();
        try {
            switch (deed) {
                case "role" -> caring.changeRole(email, role, by);
                case "deactivate" -> caring.deactivate(email, by);
                case "activate" -> caring.activate(email, by);
                case "unlock" -> caring.unlock(email, by);
                default -> showOnce(caring.resetPassword(email, by), request, flash);
            }
            flash.addFlashAttribute("done", "done.people." + deed);
            return redirect(email, flash);
        } catch (PersonRefused e) {
            return page(email, HttpStatus.CONFLICT).addObject("refused", "people.refused." + e.reason());
        }
    }

    /** The page that follows shows the link; nobody can look it up later. */
    private static void showOnce(Secret secret, HttpServletRequest request, RedirectAttributes flash) {
        flash.addFlashAttribute(
                "link",
                ServletUriComponentsBuilder.fromRequestUri(request)
                        .replacePath("/desk/password/" + secret.text())
                        .toUriString());
    }

    private static String redirect(String email, RedirectAttributes attributes) {
        attributes.addAttribute("email", email);
        return "redirect:/desk/people/person";
    }

    private ModelAndView list(Map<String, String> fields, HttpStatus status) {
        return new ModelAndView("people", status)
                .addObject("people", people.all())
                .addObject("roles", Role.values())
                .addObject("form", fields)
                .addObject("now", clock.instant());
    }

    private ModelAndView page(String email, HttpStatus status) {
        var member = people.member(email);
        if (member.isEmpty()) {
            return list(Map.of(), HttpStatus.NOT_FOUND).addObject("refused", "people.refused.unknown");
        }
        return new ModelAndView("person", status)
                .addObject("member", member.get())
                .addObject("roles", Role.values())
                .addObject("now", clock.instant());
    }
}
