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
    ModelAndView invite(
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal SignedIn signedIn,
            HttpServletRequest request) {
        try {
            String email = fields.getOrDefault("email", "");
            var secret = caring.invite(
                    email, fields.getOrDefault("name", ""), fields.getOrDefault("role", ""), signedIn.person());
            return shownOnce(secret, People.spelled(email), request).addObject("done", "done.invited");
        } catch (PersonRefused e) {
            return list(fields, HttpStatus.UNPROCESSABLE_CONTENT).addObject("refused", "people.refused." + e.reason());
        }
    }

    @GetMapping("/desk/people/person")
    ModelAndView show(@RequestParam String email) {
        return page(email, HttpStatus.OK);
    }

    @PostMapping("/desk/people/reset")
    ModelAndView reset(
            @RequestParam String email, @AuthenticationPrincipal SignedIn signedIn, HttpServletRequest request) {
        try {
            var secret = caring.resetPassword(email, signedIn.person());
            return shownOnce(secret, email, request).addObject("done", "done.people.reset");
        } catch (PersonRefused e) {
            return refused(email, e);
        }
    }

    @PostMapping("/desk/people/{deed:role|deactivate|activate|unlock}")
    Object act(
            @PathVariable String deed,
            @RequestParam String email,
            @RequestParam(defaultValue = "") String role,
            @AuthenticationPrincipal SignedIn signedIn,
            RedirectAttributes flash) {
        Person by = signedIn.person();
        try {
            switch (deed) {
                case "role" -> caring.changeRole(email, role, by);
                case "deactivate" -> caring.deactivate(email, by);
                case "activate" -> caring.activate(email, by);
                default -> caring.unlock(email, by);
            }
        } catch (PersonRefused e) {
            return refused(email, e);
        }
        flash.addFlashAttribute("done", "done.people." + deed);
        flash.addAttribute("email", email);
        return "redirect:/desk/people/person";
    }

    /** The answer itself shows the link, and nobody can look it up later: on its way through a session it would lie in a table. */
    private ModelAndView shownOnce(Secret secret, String email, HttpServletRequest request) {
        return page(email, HttpStatus.OK)
                .addObject(
                        "link",
                        ServletUriComponentsBuilder.fromRequestUri(request)
                                .replacePath("/desk/password/" + secret.text())
                                .toUriString());
    }

    private ModelAndView refused(String email, PersonRefused refusal) {
        return page(email, HttpStatus.CONFLICT).addObject("refused", "people.refused." + refusal.reason());
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
