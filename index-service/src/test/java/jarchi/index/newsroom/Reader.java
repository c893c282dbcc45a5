package jarchi.index.newsroom;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Someone who reads and searches over HTTP. */
public final class Reader {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;

    public Reader(int port) {
        this.port = port;
    }

    /** @param headers names and values in turn */
    public HttpResponse<String> get(String pathAndQuery, String... headers) {
        return get(pathAndQuery, BodyHandlers.ofString(), headers);
    }

    /** As it comes over the wire. */
    public HttpResponse<byte[]> bytes(String pathAndQuery, String... headers) {
        return get(pathAndQuery, BodyHandlers.ofByteArray(), headers);
    }

    private <T> HttpResponse<T> get(String pathAndQuery, HttpResponse.BodyHandler<T> body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + pathAndQuery));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), body);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param parameters names and values in turn */
    public HttpResponse<String> search(String... parameters) {
        var address = UriComponentsBuilder.fromPath("/api/search");
        for (int i = 0; i < parameters.length; i += 2) {
            address.queryParam(parameters[i], "{" + i + "}").uriVariables(java.util.Map.of("" + i, parameters[i + 1]));
        }
        return get(address.encode().build().toUriString());
    }

    public JsonNode found(String... parameters) {
        return JsonMapper.shared().readTree(search(parameters).body());
    }

    public List<String> idsFound(String... parameters) {
        return idsIn(search(parameters));
    }

    List<String> idsIn(HttpResponse<String> answer) {
        return JsonMapper.shared()
                .readTree(answer.body())
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    /** What an operator does who wants the index made anew. */
    public HttpResponse<String> askForARebuild(String why) {
        return askForARebuild(why, false);
    }

    public HttpResponse<String> askForARebuild(String why, boolean evenIfFewer) {
        String body = "{\"why\": \"%s\", \"evenIfFewer\": %s}".formatted(why, evenIfFewer);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/rebuild"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public JsonNode rebuild() {
        return JsonMapper.shared().readTree(get("/actuator/rebuild").body());
    }

    /** Waits for what must come true soon. */
    public static void eventually(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .until(condition);
    }
}
