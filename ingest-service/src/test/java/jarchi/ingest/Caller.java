package jarchi.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's program that calls the API. */
public final class Caller {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String ARTICLES = "/desk/api/articles";

    private final String address;
    private final @Nullable String authorization;
    private String place = ARTICLES;

    Caller(String address, @Nullable String email, @Nullable String password) {
        this.address = address;
        this.authorization = email == null
                ? null
                : "Basic "
                        + Base64.getEncoder().encodeToString((email + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** With a token in place of a password. */
    Caller(String address, String token) {
        this.address = address;
        this.authorization = "Bearer " + token;
    }

    /** From now on at another place of the API than the articles'. */
    public Caller at(String path) {
        place = path;
        return this;
    }

    public Answer create(String json) {
        return send("POST", "", json);
    }

    public Answer read(String id) {
        return send("GET", "/" + id, "");
    }

    public Answer list(String query) {
        return send("GET", query, "");
    }

    public Answer change(Answer seen, String json) {
        return send("PUT", "/" + seen.id(), json, "If-Match", seen.etag());
    }

    public Answer publish(Answer seen) {
        return send("POST", "/" + seen.id() + "/publish", "", "If-Match", seen.etag());
    }

    public Answer correct(Answer seen, String json) {
        return send("POST", "/" + seen.id() + "/correct", json, "If-Match", seen.etag());
    }

    public Answer withdraw(Answer seen, String json) {
        return send("POST", "/" + seen.id() + "/withdraw", json, "If-Match", seen.etag());
    }

    /** A picture or a file, in parts. */
    public Answer upload(String name, byte[] content) {
        return upload(BodyPublishers.ofByteArray(Parts.of(Map.of(), "file", name, content)));
    }

    public Answer upload(BodyPublisher parts) {
        var request = HttpRequest.newBuilder(URI.create(address + "/desk/api/media"))
                .POST(parts)
                .header("Content-Type", Parts.TYPE);
        return new Answer(ask(request, BodyHandlers.ofString()));
    }

    /** Whatever is there, as bytes. */
    public HttpResponse<byte[]> fetch(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return ask(request, BodyHandlers.ofByteArray());
    }

    /** Anything at the desk, by its whole path. */
    public Answer get(String path) {
        return call("GET", path, BodyPublishers.noBody(), "application/json");
    }

    public Answer call(String method, String path, String body, String type) {
        return call(method, path, BodyPublishers.ofString(body), type);
    }

    public Answer call(String method, String path, BodyPublisher body, String type) {
        return answer(HttpRequest.newBuilder(URI.create(address + path))
                .method(method, body)
                .header("Content-Type", type));
    }

    public Answer send(String method, String path, String body, String... headers) {
        return send(method, path, BodyPublishers.ofString(body), headers);
    }

    /** Anywhere else than at the articles. */
    public Answer at(String method, String path, String body, String... headers) {
        return sendTo(method, path, BodyPublishers.ofString(body), headers);
    }

    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        return sendTo(method, place + path, body, headers);
    }

    /** Anywhere else than at the articles. */
    public Answer call(String method, String path, String body) {
        return at(method, path, body);
    }

    private Answer sendTo(String method, String path, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, body)
                .header("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return answer(request);
    }

    private Answer answer(HttpRequest.Builder request) {
        return new Answer(ask(request, BodyHandlers.ofString()));
    }

    private <T> HttpResponse<T> ask(HttpRequest.Builder request, BodyHandler<T> as) {
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            return HTTP.send(request.build(), as);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String id() {
            return json().get("id").asString();
        }

        public String etag() {
            return header("ETag");
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElseThrow();
        }

        /** The fields that a problem names. */
        public List<String> fields() {
            return json().path("errors").findValuesAsString("field");
        }

        @Override
        public String toString() {
            return status() + " " + response.body();
        }
    }
}
