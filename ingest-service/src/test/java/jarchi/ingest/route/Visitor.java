package jarchi.ingest.route;

import static java.nio.charset.StandardCharsets.UTF_8;

import jarchi.ingest.RunningDesk;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.regex.Pattern;

/** Somebody who tries a door: with a session and the token of a form at pages, with each request at the API. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final RunningDesk desk;
    private final Kind kind;
    private String token = "";

    Visitor(RunningDesk desk, Kind kind) {
        this.desk = desk;
        this.kind = kind;
        look("/desk/sign-in");
        if (kind != Kind.STRANGER) {
            post("/desk/sign-in", "&email=" + encoded(kind.email()) + "&password=" + encoded(kind.password));
            look("/desk");
        }
    }

    RouteTable.Passage at(String method, String path) {
        if (path.startsWith("/desk/api/")) {
            var request = request(path).header("Content-Type", "application/json");
            if (kind != Kind.STRANGER) {
                String name = kind.email() + ":" + kind.password;
                request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(name.getBytes(UTF_8)));
            }
            return passage(request.method(method, BodyPublishers.ofString("{}")));
        }
        return method.equals("POST") ? post(path, "") : passage(request(path).method(method, BodyPublishers.noBody()));
    }

    private RouteTable.Passage post(String path, String fields) {
        return passage(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + encoded(token) + fields)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(desk.address() + path));
    }

    private void look(String path) {
        var found = TOKEN.matcher(sent(request(path), BodyHandlers.ofString()).body());
        if (found.find()) {
            token = found.group(1);
        }
    }

    /** A stream that goes on is not read to its end. */
    private RouteTable.Passage passage(HttpRequest.Builder request) {
        var answer = sent(request, BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            SafeHeaders.check(answer);
            return RouteTable.Passage.of(
                    answer.statusCode(), answer.headers().firstValue("Location").orElse(""));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> HttpResponse<T> sent(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    /** In the order of the table's columns. */
    enum Kind {
        STRANGER(""),
        WRITER(RunningDesk.WRITER_PASSWORD),
        EDITOR(RunningDesk.EDITOR_PASSWORD),
        ADMIN(RunningDesk.ADMIN_PASSWORD);

        private final String password;

        Kind(String password) {
            this.password = password;
        }

        private String email() {
            return name().toLowerCase(java.util.Locale.ROOT) + "@jarchi.local";
        }
    }
}
