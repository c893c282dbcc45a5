package jarchi.stories;

import static jarchi.stories.Visit.Who.ADMIN;
import static jarchi.stories.Visit.Who.EDITOR;
import static jarchi.stories.Visit.Who.STRANGER;
import static jarchi.stories.Visit.Who.WRITER;
import static jarchi.stories.Visit.at;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every page of the desk, for each who sees another, in every state that there is. A new page gets its line here. */
final class PagesOfTheDesk {
    private static final String ARTICLES = "/desk/articles/";

    private final ArticlesOfEveryState articles;
    private final List<Visit> visits = new ArrayList<>();

    private PagesOfTheDesk(ArticlesOfEveryState articles) {
        this.articles = articles;
    }

    static List<Visit> with(ArticlesOfEveryState articles) {
        var pages = new PagesOfTheDesk(articles);
        pages.doors();
        pages.lists();
        pages.articles();
        pages.writing();
        pages.deeds();
        pages.refusedDeeds();
        pages.embargoes();
        pages.past();
        pages.parts();
        pages.problems();
        return pages.visits;
    }

    private void doors() {
        add(at("sign-in", STRANGER, "/desk/sign-in"));
        add(at("sign-in failed", STRANGER, "/desk/sign-in?failed"));
        add(at("signed out", STRANGER, "/desk/sign-in?out"));
    }

    private void lists() {
        add(at("list", WRITER, "/desk"));
        add(at("list", EDITOR, "/desk"));
        add(at("list, another address", EDITOR, "/desk/"));
        add(at("list of a state, second page", EDITOR, "/desk/articles?state=DRAFT&page=1"));
        add(at("empty list", EDITOR, "/desk?q=hechqachon"));
    }

    private void articles() {
        articles.all().forEach((state, article) -> {
            add(at("article, " + state, WRITER, ARTICLES + article.id()));
            add(at("article, " + state, EDITOR, ARTICLES + article.id()));
        });
        add(at("article", ADMIN, path("published", "")));
    }

    private void writing() {
        add(at("writing, new", WRITER, ARTICLES + "new"));
        add(at("writing, refused", WRITER, "/desk/articles")
                .answered(422)
                .sentFrom(ARTICLES + "new", Map.of("languages.ru.title", "Только заголовок", "topics", "Не ключ")));
        add(at("writing", WRITER, path("draft", "/edit")));
        add(at("writing while another writes", EDITOR, path("draft", "/edit")));
        add(at("writing, in review", WRITER, path("in review", "/edit")));
        add(at("writing, scheduled", EDITOR, path("scheduled", "/edit")));
        add(at("writing, four languages", EDITOR, path("published", "/edit")));
        add(at("meanwhile", WRITER, ARTICLES + articles.changedMeanwhile().id())
                .answered(409)
                .sentFrom(
                        ARTICLES + articles.changedMeanwhile().id(),
                        Map.of(
                                "revision", "1",
                                "category", "economy",
                                "languages.ru.title", "Мой заголовок",
                                "languages.ru.body", "<p>Мой текст</p>")));
        add(at("writing, Cyrillic made", WRITER, ARTICLES + "new/script")
                .sentFrom(ARTICLES + "new", Map.of("make", "uz-Cyrl", "languages.uz-Latn.title", "Geyts Toshkentda")));
        add(at("writing, nothing to make", WRITER, ARTICLES + "new/script")
                .answered(422)
                .sentFrom(ARTICLES + "new", Map.of("make", "uz-Cyrl")));
        add(at("preview beside the text", WRITER, "/desk/preview")
                .sentFrom(
                        ARTICLES + "new",
                        Map.of("preview", "ru", "languages.ru.title", "Заголовок", "languages.ru.body", "<p>Текст</p>"))
                .inTheLanguageOfWhatItShows());
    }

    private void deeds() {
        add(at("send to review", WRITER, path("draft", "/review")));
        add(at("take back", WRITER, path("in review", "/take-back")));
        add(at("return", EDITOR, path("in review", "/return")));
        add(at("note", WRITER, path("draft", "/note")));
        add(at("publish", EDITOR, path("draft", "/publish")));
        add(at("publish against an embargo", EDITOR, path("embargoed", "/publish")));
        add(at("correct", EDITOR, path("published, with changes", "/correct")));
        add(at("withdraw", EDITOR, path("published", "/withdraw")));
        add(at("schedule", EDITOR, path("draft", "/schedule")));
        add(at("schedule a correction", EDITOR, path("published, with changes", "/schedule")));
        add(at("move the schedule", EDITOR, path("scheduled", "/schedule")));
        add(at("erase", ADMIN, path("published", "/erase")));
        add(at("checks", WRITER, path("draft", "/checks")));
        add(at("checks", EDITOR, path("published", "/checks")));
    }

    /** With what was wrong above the form, or what else is against it. */
    private void refusedDeeds() {
        refused("return without a comment", EDITOR, 422, "in review", "/return", Map.of("comment", ""));
        refused("publish what changed", EDITOR, 409, "draft", "/publish", Map.of("revision", "999"));
        refused("correct without a word", EDITOR, 422, "published, with changes", "/correct", Map.of());
        refused("withdraw without a reason", EDITOR, 422, "published", "/withdraw", Map.of());
        refused("schedule for yesterday", EDITOR, 422, "draft", "/schedule", Map.of("at", "2020-01-01T10:00"));
        refused("embargo until nowhen", EDITOR, 422, "draft", "/embargo", Map.of("until", "soon"));
        refused("erase without its id", ADMIN, 422, "published", "/erase", Map.of("confirmation", "x", "reason", ""));
    }

    private void refused(
            String name, Visit.Who who, int status, String state, String deed, Map<String, String> fields) {
        var all = new HashMap<>(Map.of("revision", revision(state)));
        all.putAll(fields);
        add(at(name, who, path(state, deed)).answered(status).sentFrom(path(state, deed), all));
    }

    private void embargoes() {
        add(at("embargo, none", EDITOR, path("draft", "/embargo")));
        add(at("embargo", EDITOR, path("embargoed", "/embargo")));
        add(at("embargo, a new link", EDITOR, path("embargoed", "/embargo/links"))
                .sentFrom(path("embargoed", "/embargo"), Map.of("reader", "Gazeta")));
        add(at("embargoed, with a link", STRANGER, articles.preview()));
        add(at("embargo ended", STRANGER, articles.endedPreview()).answered(410));
        add(at("no such link", STRANGER, "/desk/preview/none").answered(404));
    }

    private void past() {
        add(at("compare, one revision", WRITER, path("draft", "/compare")));
        add(at("compare", WRITER, path("corrected", "/compare")));
        add(at("compare versions", EDITOR, path("corrected", "/compare?from=v1&to=v2")));
        add(at("timeline, not public", WRITER, path("draft", "/timeline")));
        add(at("timeline", WRITER, path("corrected", "/timeline")));
        add(at("timeline, withdrawn", EDITOR, path("withdrawn", "/timeline")));
    }

    private void parts() {
        add(at("tokens", WRITER, "/desk/tokens"));
        add(at("my own page", WRITER, "/desk/me"));
        add(at("people", ADMIN, "/desk/people"));
        add(at("a person", ADMIN, "/desk/people/person?email=writer@jarchi.local"));
        add(at("a password's link that ended", STRANGER, "/desk/password/none").answered(410));
        add(at("audit log", ADMIN, "/desk/audit"));
        add(at("settings of the site", ADMIN, "/desk/site"));
        add(at("first in searches", EDITOR, "/desk/promotions"));
        add(at("what readers search for", EDITOR, "/desk/searches"));
        add(at("what readers search for", ADMIN, "/desk/searches?days=30"));
        add(at("words of the newsroom", WRITER, "/desk/words"));
        add(at("words of the newsroom", EDITOR, "/desk/words"));
        add(at("imports", ADMIN, "/desk/import"));
        add(at("import without a file", ADMIN, "/desk/import").answered(422).sentFrom("/desk/import", Map.of()));
        add(at("an import that is done", ADMIN, AnImport.page()));
    }

    private void problems() {
        add(at("not understood", EDITOR, path("draft", "/publish"))
                .answered(400)
                .sentFrom("/desk", Map.of()));
        add(at("not allowed", WRITER, path("draft", "/publish")).answered(403));
        add(at("not found", WRITER, ARTICLES + "zzzzzzzzzzzz").answered(404));
        add(at("page not found", EDITOR, "/desk/nowhere").answered(404));
        add(at("not so", EDITOR, "/desk/sign-out").answered(404));
        add(at("too large", STRANGER, "/desk/sign-in")
                .answered(413)
                .sentFrom("/desk/sign-in", Map.of("email", "x".repeat(70_000))));
        add(at("too many attempts", STRANGER, "/desk/sign-in")
                .answered(429)
                .sentFrom("/desk/sign-in", Map.of("email", EveryPageIsForEveryoneIT.GUESSER, "password", "guess")));
    }

    private String path(String state, String below) {
        return ARTICLES + articles.get(state).id() + below;
    }

    private String revision(String state) {
        return articles.get(state).etag().replace("\"", "");
    }

    private void add(Visit visit) {
        visits.add(visit);
    }
}
