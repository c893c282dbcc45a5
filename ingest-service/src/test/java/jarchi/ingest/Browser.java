package jarchi.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody's browser without JavaScript: keeps cookies, follows redirects, sends forms with the page's token. */
public final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private String address;
    private String token = "";

    public Browser(RunningDesk desk) {
        this.address = desk.address();
    }

    public static Browser signedIn(RunningDesk desk, String email, String password) {
        var browser = new Browser(desk);
        browser.open("/desk/sign-in?lang=en");
        browser.send("/desk/sign-in", Map.of("email", email, "password", password));
        return browser;
    }

    /** From now on the front door leads to another instance. */
    public void moveTo(RunningDesk desk) {
        address = desk.address();
    }

    public HttpResponse<String> open(String path) {
        return ask(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    public HttpResponse<String> send(String path, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.putIfAbsent("_csrf", token);
        String form = all.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return ask(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** A form with a file, as {@code multipart/form-data}. */
    public HttpResponse<String> sendParts(String path, Map<String, String> fields, String name, byte[] content) {
        return sendParts(path, fields, "upload", name, content);
    }

    /** @param field of the file */
    public HttpResponse<String> sendParts(
            String path, Map<String, String> fields, String field, String name, byte[] content) {
        var all = new HashMap<>(fields);
        all.putIfAbsent("_csrf", token);
        return ask(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", Parts.TYPE)
                .POST(BodyPublishers.ofByteArray(Parts.of(all, field, name, content))));
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            var found = TOKEN.matcher(response.body());
            if (found.find()) {
                token = found.group(1);
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of the last page with a form. */
    public String token() {
        return token;
    }

    public CookieManager cookies() {
        return cookies;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
