package jarchi.stories;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Goes to pages as one person and writes down all that is in anybody's way there. */
final class Visitor {
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final TreeSet<String> ways = new TreeSet<>();
    private @Nullable Response answer;
    private Optional<String> sent = Optional.empty();

    Visitor(Page page) {
        this.page = page;
        page.onConsoleMessage(this::listen);
        page.onPageError(error -> complaints.add("script: " + error));
        page.onResponse(response -> {
            if (response.request().isNavigationRequest() && response.frame() == page.mainFrame()) {
                answer = response;
            }
        });
    }

    /** Where the links of the pages seen so far lead to, on this site. */
    TreeSet<String> ways() {
        return ways;
    }

    /** The page as it was sent; nothing if it was not HTML. */
    Optional<String> sent() {
        return sent;
    }

    private Optional<String> html() {
        return Optional.ofNullable(answer)
                .filter(one -> one.headers().getOrDefault("content-type", "").startsWith("text/html"))
                .map(Response::text);
    }

    /** All that is wrong with the page, in words; nothing if all is well. */
    List<String> visit(Visit visit, Look look) {
        complaints.clear();
        page.setViewportSize(look.width(), 900);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(look.light()));
        page.navigate(visit.address(look.language()));
        if (visit.isSent()) {
            send(visit.path(), visit.form());
        }
        checkAnswer(visit);
        sent = html();
        leaveTheSandbox();
        checkDocument(visit, look);
        complaints.addAll(Browser.violations(page, look.contrast()));
        page.setViewportSize(Look.PHONE, 900);
        int width = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (width > Look.PHONE) {
            complaints.add(width + " px wide on a phone");
        }
        collectWays();
        return List.copyOf(complaints);
    }

    /** As a browser sends a form, with the page's own token. */
    private void send(String path, Map<String, String> fields) {
        var arrived = new AtomicBoolean();
        Consumer<Frame> listener = frame -> arrived.compareAndSet(false, frame == page.mainFrame());
        page.onFrameNavigated(listener);
        page.evaluate("""
                ([path, fields]) => {
                    const form = document.createElement('form');
                    form.method = 'post';
                    form.action = path;
                    const token = document.querySelector('input[name=_csrf]');
                    for (const [name, value] of Object.entries({_csrf: token?.value ?? '', ...fields})) {
                        const field = document.createElement('input');
                        field.type = 'hidden';
                        field.name = name;
                        field.value = value;
                        form.append(field);
                    }
                    document.body.append(form);
                    form.submit();
                }
                """, List.of(path, fields));
        page.waitForCondition(arrived::get);
        page.offFrameNavigated(listener);
        page.waitForLoadState();
    }

    private void checkAnswer(Visit visit) {
        int status = answer == null ? 0 : answer.status();
        if (status != visit.status()) {
            complaints.add("answered with " + status + ", not with " + visit.status());
        }
    }

    /** Where no script may run, axe cannot either: the same document is looked at outside. */
    private void leaveTheSandbox() {
        if (answer != null
                && answer.headers().getOrDefault("content-security-policy", "").contains("sandbox")) {
            String document = answer.text();
            page.navigate("/desk");
            page.setContent(document);
        }
    }

    private void checkDocument(Visit visit, Look look) {
        String lang = String.valueOf(page.evaluate("document.documentElement.lang"));
        if (!visit.inItsOwnLanguage() && !lang.equals(look.language().tag())) {
            complaints.add("says that it speaks " + lang);
        }
        if (page.title().isBlank()) {
            complaints.add("has no title");
        }
        int headings = page.locator("h1").count();
        if (headings != 1) {
            complaints.add("has " + headings + " headings of the first level");
        }
        String text = page.locator("html").innerText() + page.title();
        if (text.contains("??")) {
            complaints.add("lacks words: " + text.replaceAll("(?s).*(\\?\\?\\S*).*", "$1"));
        }
    }

    /** Not those within the page, nor to files; a page that is not there leads to itself in another language. */
    private void collectWays() {
        if (answer == null || answer.status() != 200) {
            return;
        }
        var hrefs = (List<?>) page.evaluate(
                "[...document.querySelectorAll('a[href]:not([href^=\"#\"]):not([download])')].map(a => a.href)");
        String origin = String.valueOf(page.evaluate("location.origin"));
        for (Object href : hrefs) {
            String way = String.valueOf(href);
            if (way.startsWith(origin)) {
                ways.add(way.substring(origin.length()).replaceFirst("[?#].*", ""));
            }
        }
    }

    /** That the page itself was answered with an error is looked at elsewhere. */
    private void listen(ConsoleMessage message) {
        boolean ofThePage = message.text().startsWith("Failed to load resource")
                && message.location().startsWith(page.url().replaceFirst("[?#].*", ""));
        if (message.type().equals("error") && !ofThePage) {
            complaints.add("console: " + message.text() + " (" + message.location() + ")");
        }
    }
}
