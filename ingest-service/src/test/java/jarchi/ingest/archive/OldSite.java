package jarchi.ingest.archive;

import static jarchi.ingest.archive.OldSite.LONG;
import static jarchi.ingest.archive.OldSite.done;
import static jarchi.ingest.archive.OldSite.handOver;
import static jarchi.ingest.archive.OldSite.look;
import static jarchi.ingest.archive.OldSite.row;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jarchi.ingest.Caller;
import jarchi.ingest.RunningDesk;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A site whose articles are brought along: files of it, and the way they take. */
final class OldSite {
    static final Duration LONG = Duration.ofMinutes(3);
    private static final JsonMapper JSON = new JsonMapper();

    private OldSite() {}

    static JsonNode handOver(Caller admin, String file, String site) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.getBytes(UTF_8));
        return handOver(admin, file, site, HexFormat.of().formatHex(digest));
    }

    static JsonNode handOver(Caller admin, String file, String site, String digest) {
        byte[] bytes = file.getBytes(UTF_8);
        var asked = admin.call(
                "POST",
                "/desk/api/imports",
                JSON.writeValueAsString(
                        Map.of("fileName", "old.ndjson", "sha256", digest, "bytes", bytes.length, "site", site)),
                "application/json");
        assertThat(asked.status()).as(asked.response().body()).isEqualTo(201);
        var sent = admin.call(
                "PUT",
                "/desk/api/imports/" + asked.json().path("id").asString() + "/content?startsAt=0",
                BodyPublishers.ofByteArray(bytes),
                "application/octet-stream");
        assertThat(sent.json().path("received").asLong()).isEqualTo(bytes.length);
        return sent.json();
    }

    static JsonNode bring(RunningDesk desk, String file, String site) throws Exception {
        return done(desk.admin(), handOver(desk.admin(), file, site).path("id").asString());
    }

    static JsonNode done(Caller admin, String id) {
        await().atMost(LONG)
                .until(() -> !look(admin, id).path("endedAt").isMissingNode()
                        && !look(admin, id).path("endedAt").isNull());
        var done = look(admin, id);
        assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("DONE");
        return done;
    }

    static JsonNode look(Caller admin, String id) {
        return admin.get("/desk/api/imports/" + id).json();
    }

    static String rows(String prefix, int from, int to, String text) {
        return IntStream.range(from, to).mapToObj(i -> row(prefix + i, text)).collect(Collectors.joining());
    }

    static String row(String id, String text) {
        return """
                {"id":"%s","publishedAt":"2019-03-01T10:00:00+05:00","category":"technology","urls":{"ru":"https://old.uz/ru/%s"},\
                "authors":["Нодира"],"languages":{"ru":{"title":"Старая статья %s","summary":"Кратко","body":"<p>%s</p>"}}}
                """.formatted(id, id, id, text);
    }
}
