package jarchi.index.newsroom;

import jarchi.stack.TestServers;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an operator, or an accident, does to the index behind the back of the service. */
public final class IndexByHand {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private IndexByHand() {}

    public static void delete(String index) {
        send("DELETE", "/" + index, "");
    }

    /** Empty, as this release describes it, and behind no alias. */
    public static void make(String index) {
        make(index, file("mappings.json"));
    }

    public static void make(String index, String mappings) {
        send("PUT", "/" + index, "{\"settings\":" + file("settings.json") + ",\"mappings\":" + mappings + "}");
    }

    /** So many results may be asked for at once, and a question for more is refused. */
    public static void answerAtMost(int results) {
        send("PUT", "/articles/_settings", "{\"index.max_result_window\": %d}".formatted(results));
    }

    /** In one step, so that the alias stands for one of the two at any time. */
    public static void pointAliasTo(String index, String insteadOf) {
        send("POST", "/_aliases", """
                {"actions": [
                  {"remove": {"index": "%s", "alias": "articles"}},
                  {"add": {"index": "%s", "alias": "articles", "is_write_index": true}}]}
                """.formatted(insteadOf, index));
    }

    public static void giveAliasTo(String index) {
        send("PUT", "/" + index + "/_alias/articles", "{\"is_write_index\":true}");
    }

    /** The name that Elasticsearch itself gives to the one index behind the alias, and never again. */
    public static String uuid() {
        JsonNode index = send("GET", "/articles/_settings", "").iterator().next();
        return index.get("settings").get("index").get("uuid").asString();
    }

    /** The one index behind the alias. */
    public static String name() {
        return send("GET", "/articles/_settings", "").propertyNames().iterator().next();
    }

    private static JsonNode send(String method, String path, String body) {
        var request = HttpRequest.newBuilder(
                        URI.create(TestServers.elasticsearch().uri() + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(method + " " + path + ": " + answer.body());
            }
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String file(String name) {
        try (InputStream file = IndexByHand.class.getResourceAsStream("/elasticsearch/" + name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
