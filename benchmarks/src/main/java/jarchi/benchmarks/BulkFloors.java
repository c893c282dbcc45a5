package jarchi.benchmarks;

import jarchi.events.EventRecord;
import jarchi.people.Web;
import jarchi.stack.DatabaseAddress;
import jarchi.stack.LocalStack;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What no import can be faster than: the same texts into a bare table, a bare topic, a bare index of the same fields. */
final class BulkFloors {
    private static final int AT_ONCE = 250;

    private final LocalStack stack;

    BulkFloors(LocalStack stack) {
        this.stack = stack;
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
    double index(int articles) throws Exception {
        return new BulkLoader(new Web(stack.elasticsearch().uri()), articles, AT_ONCE, 1).load();
    }

    static double secondsSince(long from) {
        return (System.nanoTime() - from) / 1e9;
    }
}
