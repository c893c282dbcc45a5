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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** As an index that is filled to take the place of the one that stands. */
    public static void makeNext(String index, String mappings) {
        make(index, mappings);
        send("PUT", "/" + index + "/_alias/articles-next", "{\"is_write_index\":true}");
    }

    /** As an instance does that then ends. */
    public static void shut(String index, String mark) {
        send("POST", "/_aliases", """
                {"actions": [
                  {"remove": {"index": "%s", "alias": "%s-written", "must_exist": true}},
                  {"add": {"index": "%s", "alias": "%s"}}]}
                """.formatted(index, index, index, mark));
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

    /** Names of all that stand behind an alias. */
    public static List<String> behind(String alias) {
        return send("GET", "/_alias", "").properties().stream()
                .filter(index -> index.getValue().get("aliases").has(alias))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether it has the name that it is written by. */
    public static boolean writeIsAllowed(String index) {
        return behind(index + "-written").contains(index);
    }

    public static boolean exists(String index) {
        return send("GET", "/_alias", "").has(index);
    }

    /** Whether documents are taken or wait. */
    public static void allowWrites(String index, boolean allowed) {
        send("PUT", "/" + index + "/_settings", "{\"index.blocks.write\": %s}".formatted(!allowed));
    }

    /** What Elasticsearch does at the flood stage. */
    public static void blockAsOnAFullDisk(String index) {
        send("PUT", "/" + index + "/_settings", "{\"index.blocks.read_only_allow_delete\": true}");
    }

    public static void put(String index, String id, String document) {
        send("PUT", "/" + index + "/_doc/" + id + "?refresh=true", document);
    }

    /** Articles that the log does not have. */
    public static void putStrays(String index, int howMany) {
        bulk(index, howMany, """
                {"index": {"_id": "%1$s"}}
                {"id": "%1$s", "version": 1, "withdrawn": false, "erased": false}
                """);
    }

    public static void removeStrays(String index, int howMany) {
        bulk(index, howMany, """
                {"delete": {"_id": "%1$s"}}
                """);
    }

    private static void bulk(String index, int howMany, String operation) {
        String operations = IntStream.range(0, howMany)
                .mapToObj("stray%07d"::formatted)
                .map(operation::formatted)
                .collect(Collectors.joining());
        send("POST", "/" + index + "/_bulk?refresh=true", operations);
    }

    public static void remove(String index, String id) {
        send("DELETE", "/" + index + "/_doc/" + id + "?refresh=true", "");
    }

    /** Each article's version and whole document. */
    public static Map<String, String> documents(String index) {
        send("POST", "/" + index + "/_refresh", "");
        var all = "{\"size\": 10000, \"version\": true, \"query\": {\"match_all\": {}}}";
        Map<String, String> documents = new TreeMap<>();
        for (JsonNode hit : send("POST", "/" + index + "/_search", all).at("/hits/hits")) {
            documents.put(hit.get("_id").asString(), hit.get("_version") + " " + hit.get("_source"));
        }
        return documents;
    }

    public static String setting(String index, String name) {
        return send("GET", "/" + index + "/_settings", "")
                .get(index)
                .at("/settings/index/" + name)
                .asString();
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
