package jarchi.index.site.web;

import jakarta.servlet.http.HttpServletResponse;
import jarchi.events.Language;
import jarchi.index.site.LanguageSwitch;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** All numbers to call. */
@Controller
class NumbersPage {
    @GetMapping("/{language}/numbers")
    String show(@PathVariable String language, Model model, HttpServletResponse response) {
        var page = Language.find(language).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("here", "numbers");
        model.addAttribute("switches", switches(page));
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        return "numbers";
    }

    private static List<LanguageSwitch> switches(Language page) {
        return Arrays.stream(Language.values())
                .map(other -> new LanguageSwitch(other, "/" + other.tag() + "/numbers", other == page))
                .toList();
    }
}
