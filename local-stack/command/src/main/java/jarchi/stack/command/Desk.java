package jarchi.stack.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** The editors' desk as a program uses it. */
final class Desk {
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String url;
    private final String authorization;

    Desk(String url, String editor, String password) {
        this.url = url;
        byte[] pair = (editor + ":" + password).getBytes(StandardCharsets.UTF_8);
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** @param etag what was seen, empty when nothing was */
    HttpResponse<String> post(String path, String json, String etag) {
        HttpRequest.Builder request = request(path).POST(BodyPublishers.ofString(json));
        if (!json.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (!etag.isEmpty()) {
            request.header("If-Match", etag);
        }
        return send(request);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", authorization)
                .header("Accept", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() >= 300) {
                throw new Refused("The desk did not take the sample news: %s %s was answered with %d. %s"
                        .formatted(request.method(), request.uri(), response.statusCode(), response.body()));
            }
            return response;
        } catch (IOException e) {
            throw new Refused("The desk at %s does not answer (%s).".formatted(url, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("interrupted while loading the sample news");
        }
    }
}
