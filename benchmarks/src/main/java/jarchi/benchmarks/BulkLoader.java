package jarchi.benchmarks;

import jarchi.people.Web;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts the documents that the product made into a bare index like the product's, from memory and by plain bulk requests. */
final class BulkLoader {
    private static final String INDEX = "/floor";

    private final Web elasticsearch;
    private final int threads;
    private final List<Bulk> bulks = new ArrayList<>();

    /**
     * Reads the documents of the product's index.
     *
     * @param atOnce in each bulk
     * @param threads that send bulks at the same time
     */
    BulkLoader(Web elasticsearch, int articles, int atOnce, int threads) {
        this.elasticsearch = elasticsearch;
        this.threads = threads;
        String after = "";
        for (int read = 0; read < articles; read += bulks.getLast().documents()) {
            String search = "{\"size\":%d,\"sort\":[{\"id\":\"asc\"}]%s}"
                    .formatted(atOnce, after.isEmpty() ? "" : ",\"search_after\":[\"" + after + "\"]");
            JsonNode hits = request("POST", "/articles/_search", search).at("/hits/hits");
            if (hits.isEmpty()) {
                break;
            }
            after = hits.get(hits.size() - 1).get("_id").asString();
            bulks.add(Bulk.of(hits));
        }
    }

    /** The body of one request. */
    private record Bulk(int documents, String lines) {
        static Bulk of(JsonNode hits) {
            var lines = new StringBuilder();
            for (JsonNode hit : hits) {
                lines.append("{\"index\":{\"_id\":\"%s\"}}%n"
                        .formatted(hit.get("_id").asString()));
                lines.append(hit.get("_source")).append('\n');
            }
            return new Bulk(hits.size(), lines.toString());
        }
    }

    /** Seconds until a new index finds them all. */
    double load() throws Exception {
        prepare();
        long from = System.nanoTime();
        sendAll();
        request("POST", INDEX + "/_refresh", "");
        return BulkFloors.secondsSince(from);
    }

    /** Documents a second into a new index, from the first answer to the last. */
    double rate() throws Exception {
        prepare();
        List<Answered> answers = sendAll();
        Answered first = answers.getFirst();
        int documents = answers.stream().mapToInt(Answered::documents).sum();
        return (documents - first.documents()) * 1e9 / (answers.getLast().at() - first.at());
    }

    /** A bulk and when it was done. */
    private record Answered(int documents, long at) {}

    /** In the order of the answers. */
    private List<Answered> sendAll() throws Exception {
        var next = new AtomicInteger();
        try (var senders = Executors.newFixedThreadPool(threads)) {
            List<Future<List<Answered>>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(senders.submit(() -> sendSome(next)));
            }
            List<Answered> answers = new ArrayList<>();
            for (var some : all) {
                answers.addAll(some.get());
            }
            answers.sort((one, other) -> Long.compare(one.at(), other.at()));
            return answers;
        }
    }

    private List<Answered> sendSome(AtomicInteger next) {
        List<Answered> answers = new ArrayList<>();
        for (int i = next.getAndIncrement(); i < bulks.size(); i = next.getAndIncrement()) {
            Bulk bulk = bulks.get(i);
            JsonNode answer = request("POST", INDEX + "/_bulk", bulk.lines());
            if (answer.get("errors").asBoolean()) {
                throw new IllegalStateException("not indexed: " + answer);
            }
            answers.add(new Answered(bulk.documents(), System.nanoTime()));
        }
        return answers;
    }

    /** An empty index with the mapping, the one shard and the refresh rule of the product's. */
    private void prepare() {
        Web.send(elasticsearch.to(INDEX).DELETE());
        JsonNode product = elasticsearch.json("/articles").iterator().next();
        ObjectNode create = Web.JSON.createObjectNode();
        create.set("mappings", product.get("mappings"));
        create.putObject("settings")
                .put("index.number_of_shards", 1)
                .put("index.number_of_replicas", 0)
                .set("index.refresh_interval", product.at("/settings/index/refresh_interval"));
        request("PUT", INDEX, create.toString());
    }

    private JsonNode request(String method, String path, String body) {
        var answer = Web.send(elasticsearch
                .to(path)
                .method(method, BodyPublishers.ofString(body))
                .header("Content-Type", path.endsWith("_bulk") ? "application/x-ndjson" : "application/json"));
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + " answered " + answer.body());
        }
        return Web.JSON.readTree(answer.body());
    }
}
