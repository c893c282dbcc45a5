package jarchi.stack.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The readers' side as an operator uses it, past the front door. */
final class IndexService {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI rebuild;

    IndexService(String url) {
        this.rebuild = URI.create(url + "/actuator/rebuild");
    }

    JsonNode beginRebuild(String why, boolean evenIfFewer) {
        return send(request()
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("why", why, "evenIfFewer", evenIfFewer)))));
    }

    JsonNode rebuild() {
        return send(request().GET());
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(rebuild).timeout(Duration.ofSeconds(60)).header("Accept", "application/json");
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            JsonNode state = JSON.readTree(answer.body());
            if (answer.statusCode() != 200) {
                throw new Refused("No other index can be made now, so the one that stands goes on: %s"
                        .formatted(state.path("waiting").asString(answer.body())));
            }
            return state;
        } catch (IOException | JacksonException e) {
            throw new Refused("index-service at %s does not answer (%s).".formatted(rebuild, e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted; the rebuild goes on, and ./jarchi status tells how far it is.");
        }
    }
}
