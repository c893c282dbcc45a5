package jarchi.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** What was accepted is there after a kill, on the same address. */
class RealServersIT {

    @Test
    void postgresKeepsACommittedRowOverAKill() throws SQLException {
        RunningPostgres postgres = TestServers.postgres();
        DatabaseAddress address = postgres.createDatabase("kept");
        ask(address, "create table news (title text)");
        ask(address, "insert into news values ('Texnopark')");

        postgres.kill();
        assertThat(postgres.isRunning()).isFalse();
        postgres.start();

        assertThat(ask(address, "select title from news")).isEqualTo("Texnopark");
        assertThat(ask(address, "show fsync")).isEqualTo("on");
    }

    @Test
    void theOwnerOfADatabaseSeesNoOther() throws SQLException {
        DatabaseAddress one = TestServers.postgres().createDatabase("one");
        DatabaseAddress other = TestServers.postgres().createDatabase("other");

        DatabaseAddress trespasser = new DatabaseAddress(other.jdbcUrl(), one.user(), one.password());

        assertThatThrownBy(() -> ask(trespasser, "select 1")).hasMessageContaining("permission denied");
    }

    @Test
    void kafkaKeepsAnAcknowledgedRecordOverAKill() throws Exception {
        RunningKafka kafka = TestServers.kafka();
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (Admin admin = Admin.create(settings)) {
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                    .all()
                    .get();
        }
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("kept", "id", "Texnopark")).get();
        }

        kafka.kill();
        kafka.start();

        Map<String, Object> fromTheStart = Map.of(
                "bootstrap.servers", kafka.bootstrapServers(), "group.id", "reader", "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(fromTheStart, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("kept"));
            assertThat(consumer.poll(Duration.ofSeconds(60)))
                    .singleElement()
                    .extracting(record -> record.value())
                    .isEqualTo("Texnopark");
        }
    }

    @Test
    void elasticsearchKeepsAnAcceptedDocumentOverAKill() throws Exception {
        RunningElasticsearch elasticsearch = TestServers.elasticsearch();
        send("PUT", elasticsearch.uri() + "/kept", "{\"settings\":{\"number_of_replicas\":0}}");
        assertThat(send("PUT", elasticsearch.uri() + "/kept/_doc/1", "{\"title\":\"Texnopark\"}"))
                .contains("created");

        elasticsearch.kill();
        elasticsearch.start();

        assertThat(send("GET", elasticsearch.uri() + "/kept/_doc/1", "")).contains("Texnopark");
        assertThat(send("PUT", elasticsearch.uri() + "/mistyped/_doc/1", "{}")).contains("index_not_found_exception");
    }

    @Test
    void elasticsearchHasOurAnalyzers() throws Exception {
        String uri = TestServers.elasticsearch().uri();
        send("PUT", uri + "/analyzers", "{\"settings\":{\"number_of_replicas\":0}}");

        String tokens = send("GET", uri + "/analyzers/_analyze", "{\"analyzer\":\"news_uz\",\"text\":\"Тошкентда\"}");

        assertThat(tokens).contains("\"token\":\"toşkent\"");
    }

    private static String ask(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            statement.getResultSet().next();
            return statement.getResultSet().getString(1);
        }
    }

    private static String send(String method, String uri, String body) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create(uri))
                            .method(method, BodyPublishers.ofString(body))
                            .header("content-type", "application/json")
                            .build(),
                    BodyHandlers.ofString());
            return response.body();
        }
    }
}
