package jarchi.stack.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The desk's door for whole files of articles. A desk that is away for a moment is asked again. */
final class DeskFiles {
    private static final String IMPORTS = "/desk/api/imports";
    private static final int TRIES = 30;
    private static final Duration BETWEEN = Duration.ofSeconds(2);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String url;
    private final String authorization;

    DeskFiles(String url, String admin, String password) {
        this.url = url;
        byte[] pair = (admin + ":" + password).getBytes(StandardCharsets.UTF_8);
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    JsonNode ask(Map<String, Object> asked) {
        String json = JSON.writeValueAsString(asked);
        return JSON.readTree(send("POST", IMPORTS, BodyPublishers.ofString(json), "application/json"));
    }

    JsonNode handOver(String id, long startsAt, byte[] bytes, int length) {
        return JSON.readTree(send(
                "PUT",
                IMPORTS + "/" + id + "/content?startsAt=" + startsAt,
                BodyPublishers.ofByteArray(bytes, 0, length),
                "application/octet-stream"));
    }

    JsonNode look(String id) {
        return get(IMPORTS + "/" + id);
    }

    JsonNode refused(String id, long afterRow, long afterProblem) {
        return get(IMPORTS + "/" + id + "/refused?afterRow=" + afterRow + "&afterProblem=" + afterProblem);
    }

    /** All articles, as they come. */
    InputStream export() {
        return answer(request("GET", "/desk/api/export", BodyPublishers.noBody()), BodyHandlers.ofInputStream());
    }

    private JsonNode get(String path) {
        return JSON.readTree(send("GET", path, BodyPublishers.noBody(), "application/json"));
    }

    private String send(String method, String path, BodyPublisher body, String type) {
        return answer(request(method, path, body).header("Content-Type", type), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String method, String path, BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .method(method, body)
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", authorization);
    }

    private <T> T answer(HttpRequest.Builder builder, BodyHandler<T> handler) {
        HttpRequest request = builder.build();
        String trouble = "";
        try {
            for (int i = 0; i < TRIES; i++) {
                try {
                    HttpResponse<T> response = client.send(request, handler);
                    if (response.statusCode() < 300) {
                        return response.body();
                    }
                    trouble = "%s %s was answered with %d. %s"
                            .formatted(request.method(), request.uri(), response.statusCode(), shown(response.body()));
                    if (response.statusCode() < 500 && response.statusCode() != 429) {
                        break;
                    }
                } catch (IOException e) {
                    trouble = "The desk at %s does not answer (%s).".formatted(url, e);
                }
                Thread.sleep(BETWEEN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            trouble = "interrupted";
        }
        throw new Refused(trouble + " The same command goes on where it was.");
    }

    private static Object shown(Object body) {
        return body instanceof String text ? text : "";
    }
}
