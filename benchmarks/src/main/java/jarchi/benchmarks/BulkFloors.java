package jarchi.benchmarks;

import jarchi.events.EventRecord;
import jarchi.people.Web;
import jarchi.stack.DatabaseAddress;
import jarchi.stack.LocalStack;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** What no import can be faster than: the same texts into a bare table, a bare topic, a bare index of the same fields. */
final class BulkFloors {
    private static final int AT_ONCE = 250;

    private final LocalStack stack;
    private final Web elasticsearch;

    BulkFloors(LocalStack stack) {
        this.stack = stack;
        this.elasticsearch = new Web(stack.elasticsearch().uri());
    }

    /** Seconds until all are in a table of one column, some hundred in each transaction. */
    double insert(List<String> texts) throws SQLException {
        DatabaseAddress database = stack.postgres().database("floor");
        try (var connection = DriverManager.getConnection(
                        database.jdbcUrl() + "?reWriteBatchedInserts=true", database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("create table text (id bigint primary key, body text not null)");
            connection.setAutoCommit(false);
            long from = System.nanoTime();
            try (var insert = connection.prepareStatement("insert into text (id, body) values (?, ?)")) {
                for (int i = 0; i < texts.size(); i++) {
                    insert.setLong(1, i);
                    insert.setString(2, texts.get(i));
                    insert.addBatch();
                    if (i % AT_ONCE == AT_ONCE - 1 || i == texts.size() - 1) {
                        insert.executeBatch();
                        connection.commit();
                    }
                }
            }
            return secondsSince(from);
        }
    }

    /** Seconds until Kafka has acknowledged all. */
    double send(List<String> texts) throws Exception {
        var records = IntStream.range(0, texts.size())
                .mapToObj(i -> new EventRecord(
                        Integer.toString(i), Map.of(), texts.get(i).getBytes(StandardCharsets.UTF_8)))
                .toList();
        try (var floor = SendFloor.plain(stack.kafka().bootstrapServers(), "floor")) {
            long from = System.nanoTime();
            floor.send(records);
            return secondsSince(from);
        }
    }

    /** Seconds until a bare index of the product's mapping finds all the documents that the product made. */
    double index(int articles) {
        JsonNode product = elasticsearch.json("/articles").iterator().next();
        var create = Web.JSON.createObjectNode();
        create.set("mappings", product.get("mappings"));
        create.putObject("settings").put("index.number_of_shards", 1).put("index.number_of_replicas", 0);
        request("PUT", "/floor", create.toString());
        List<String> bulks = bulks(articles);
        long from = System.nanoTime();
        bulks.forEach(bulk -> request("POST", "/floor/_bulk", bulk));
        request("POST", "/floor/_refresh", "");
        return secondsSince(from);
    }

    private List<String> bulks(int articles) {
        List<String> bulks = new ArrayList<>();
        String after = "";
        for (int read = 0; read < articles; ) {
            String search = "{\"size\":%d,\"sort\":[{\"id\":\"asc\"}]%s}"
                    .formatted(AT_ONCE, after.isEmpty() ? "" : ",\"search_after\":[\"" + after + "\"]");
            JsonNode hits = request("POST", "/articles/_search", search).at("/hits/hits");
            if (hits.isEmpty()) {
                break;
            }
            var bulk = new StringBuilder();
            for (JsonNode hit : hits) {
                after = hit.get("_id").asString();
                bulk.append("{\"index\":{\"_id\":\"").append(after).append("\"}}\n");
                bulk.append(hit.get("_source")).append('\n');
            }
            read += hits.size();
            bulks.add(bulk.toString());
        }
        return bulks;
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

    static double secondsSince(long from) {
        return (System.nanoTime() - from) / 1e9;
    }
}
