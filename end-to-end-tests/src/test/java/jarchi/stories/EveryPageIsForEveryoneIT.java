package jarchi.stories;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jarchi.events.Language;
import jarchi.stories.Visit.Who;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every page, for each who sees another, in every state: axe finds nothing, its HTML is valid, a phone is wide enough, the
 * browser complains of nothing. The list of all pages is left in {@code target/pages.md}.
 *
 * <p>Each build looks at each page in one of the languages, the next page in the next one. In all four, which takes many
 * minutes: {@code ./mvnw -pl end-to-end-tests -am verify -Dit.test=EveryPageIsForEveryoneIT -Djarchi.languages=all
 * -Dfailsafe.failIfNoSpecifiedTests=false}.
 */
class EveryPageIsForEveryoneIT {
    static final String GUESSER = "guesser@jarchi.local";
    private static final int TOO_MANY = 429;
    private static final Path LIST = Path.of("target", "pages.md");

    private static final boolean IN_ALL_LANGUAGES = "all".equals(System.getProperty("jarchi.languages"));

    private final Routes routes = Routes.of("jarchi.ingest", "jarchi.index", "jarchi.notify");
    private final Map<Who, Visitor> visitors = new EnumMap<>(Who.class);
    private final List<String> list = new ArrayList<>(
            List.of("| page | who | answer | address | " + languages() + " |", "|---|---|---|---|" + "---|".repeat(4)));
    private final List<String> complaints = new ArrayList<>();
    private final HtmlChecker checker = new HtmlChecker(Path.of("target", "html"));
    private @Nullable Page guesser;

    @Test
    void nothingIsInAnyonesWay() throws IOException, InterruptedException {
        try (Browser browser = Browser.open(Stage.stack().publicUrl())) {
            var articles = ArticlesOfEveryState.made(Stage.newsroom());
            var visits = Stream.of(PagesOfTheDesk.with(articles), PagesOfReaders.with(articles))
                    .flatMap(List::stream)
                    .toList();
            for (Who who : Who.values()) {
                visitors.put(who, new Visitor(signedIn(browser, who)));
            }
            var walked = visits.stream()
                    .filter(visit -> !visit.isSent())
                    .map(Visit::route)
                    .toList();
            guesser = browser.person();
            try {
                visits.forEach(this::look);
                others(walked, articles).forEach(this::look);
            } finally {
                Files.write(LIST, list);
            }

            assertThat(complaints).isEmpty();
            assertThat(checker.complaints()).as("what is no valid HTML").isEmpty();
            assertThat(routes.withoutAnyOf(walked))
                    .as("pages that nobody looks at: give each a line in PagesOfTheDesk or PagesOfReaders")
                    .allMatch(route -> opened(route, articles).isPresent());
            assertThat(visitors.values().stream()
                            .flatMap(visitor -> visitor.ways().stream())
                            .filter(way -> way.startsWith("/desk")
                                    && routes.leadingTo(way).isEmpty()))
                    .as("links that lead nowhere")
                    .isEmpty();
        }
    }

    private List<Visit> others(List<String> walked, ArticlesOfEveryState articles) {
        return routes.withoutAnyOf(walked).stream()
                .flatMap(route -> opened(route, articles).stream())
                .toList();
    }

    /** A page that has no line of its own is opened by an admin, at an article's for one that is public. */
    private static Optional<Visit> opened(String route, ArticlesOfEveryState articles) {
        String path = route.replace(
                "/desk/articles/{id}",
                "/desk/articles/" + articles.get("published").id());
        return path.contains("{") ? Optional.empty() : Optional.of(Visit.at(path, Who.ADMIN, path));
    }

    private void look(Visit visit) {
        var row = new StringBuilder("| %s | %s | %d | `%s` |"
                .formatted(visit.name(), visit.who(), visit.status(), (visit.isSent() ? "POST " : "") + visit.path()));
        for (Language language : Language.values()) {
            if (!IN_ALL_LANGUAGES && language.ordinal() != list.size() % Language.values().length) {
                row.append(" – |");
                continue;
            }
            if (visit.status() == TOO_MANY) {
                guessTooOften(requireNonNull(guesser));
            }
            var visitor = visitors.get(visit.who());
            var found = visitor.visit(visit, Look.in(language));
            visitor.sent().ifPresent(html -> checker.keep(visit.name() + " in " + language.tag(), html));
            row.append(found.isEmpty() ? " 0 |" : " **" + found.size() + "** |");
            found.forEach(complaint -> complaints.add(
                    "%s for %s in %s: %s".formatted(visit.name(), visit.who(), language.tag(), complaint)));
        }
        list.add(row.toString());
    }

    private static String languages() {
        return Stream.of(Language.values())
                .map(Look::in)
                .map(look -> "%s, %d px, %s"
                        .formatted(
                                look.language().tag(),
                                look.width(),
                                look.light().name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" | "));
    }

    private static Page signedIn(Browser browser, Who who) {
        Page page = browser.person();
        if (who != Who.STRANGER) {
            Browser.signIn(page, who);
        }
        return page;
    }

    /** The next attempt is one too many, for a minute at least: so guess just before it. */
    private static void guessTooOften(Page page) {
        int answer;
        do {
            page.navigate("/desk/sign-in");
            page.locator("#email").fill(GUESSER);
            page.locator("#password").fill("guess");
            answer = page.waitForResponse(
                            response -> response.request().method().equals("POST"),
                            () -> page.locator("main button").click())
                    .status();
            page.waitForLoadState();
        } while (answer != TOO_MANY);
    }
}
