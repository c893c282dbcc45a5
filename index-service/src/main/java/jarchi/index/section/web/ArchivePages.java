package jarchi.index.section.web;

import jakarta.servlet.http.HttpServletResponse;
import jarchi.events.Language;
import jarchi.index.document.ArticlesByMonth;
import jarchi.index.document.ArticlesByMonth.Month;
import jarchi.index.site.UnknownPage;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All news that there ever was, month by month. */
@Controller
class ArchivePages {
    private static final String PATH_IN = "/%s/archive";

    private final ArticlesByMonth months;
    private final Listings listings;

    ArchivePages(ArticlesByMonth months, Listings listings) {
        this.months = months;
        this.listings = listings;
    }

    /** The months of a year that have news, the newest first. */
    public record Year(int year, List<Month> months) {}

    @GetMapping("/{language}/archive")
    String years(@PathVariable String language, Model model, HttpServletResponse response) {
        Language reader = Listings.language(language);
        model.addAttribute("here", "archive");
        model.addAttribute("years", years());
        model.addAttribute("switches", Listings.switches(PATH_IN, reader));
        fresh(response);
        return "archive";
    }

    private List<Year> years() {
        return months.months().stream()
                .sorted(Comparator.comparing(Month::month).reversed())
                .collect(Collectors.groupingBy(
                        (Month one) -> one.month().getYear(),
                        () -> new TreeMap<>(Comparator.<Integer>reverseOrder()),
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(year -> new Year(year.getKey(), year.getValue()))
                .toList();
    }

    @GetMapping("/{language}/archive/{month:\\d{4}-\\d{2}}")
    String month(
            @PathVariable String language,
            @PathVariable String month,
            @RequestParam(defaultValue = "1") String page,
            Model model,
            HttpServletResponse response) {
        Language reader = Listings.language(language);
        YearMonth asked = parsed(month);
        String pathIn = PATH_IN + "/" + asked;
        Listing listing = listings.find(
                pathIn.formatted(language),
                page,
                reader,
                search -> search.between(asked.atDay(1), asked.atEndOfMonth()));
        if (listing.total() == 0) {
            throw new UnknownPage();
        }
        model.addAttribute("here", "archive");
        model.addAttribute("month", asked);
        model.addAttribute("listing", listing);
        model.addAttribute("switches", Listings.switches(pathIn, reader));
        fresh(response);
        return "month";
    }

    private static void fresh(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
    }

    private static YearMonth parsed(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException e) {
            throw new UnknownPage();
        }
    }
}
