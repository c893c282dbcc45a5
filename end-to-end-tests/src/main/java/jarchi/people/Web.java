package jarchi.people;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person's or a program's way to one origin over HTTP. */
public final class Web {
    public static final JsonMapper JSON = JsonMapper.shared();

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private final String origin;

    public Web(String origin) {
        this.origin = origin;
    }

    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : origin + path))
                .timeout(Duration.ofMinutes(1));
    }

    public HttpResponse<String> get(String path) {
        return send(to(path).GET());
    }

    public JsonNode json(String path) {
        HttpResponse<String> response = send(to(path).GET().header("Accept", "application/json"));
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    public HttpResponse<String> postJson(HttpRequest.Builder request, Object body) {
        return send(request.POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .header("Content-Type", "application/json"));
    }

    public HttpResponse<String> postForm(String path, String form) {
        return send(to(path).POST(BodyPublishers.ofString(form))
                .header("Content-Type", "application/x-www-form-urlencoded"));
    }

    /** @throws ServiceAway when no answer came: the request may have been carried out, or not */
    public static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new ServiceAway(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceAway(e);
        }
    }

    public static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Nobody answered, or the connection broke before the answer. */
    public static final class ServiceAway extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ServiceAway(Exception cause) {
            super(cause);
        }
    }
}
