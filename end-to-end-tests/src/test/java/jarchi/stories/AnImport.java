package jarchi.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import jarchi.people.Web;
import jarchi.stack.DemoSignIns;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A small file of another system that an admin has brought along, with a row that stayed away. */
final class AnImport {
    private static final String ROWS = """
            id,title,body,publishedAt,category
            1,Eski yangilik,<p>Matn</p>,01.03.2019 10:00,society
            2,Yomon qator,<p>Matn</p>,01.03.2019 10:00,gossip
            """;
    private static final String IMPORTS = "/desk/api/imports";

    private AnImport() {}

    /** Returns the address of its page. */
    static String page() {
        byte[] file = ROWS.getBytes(UTF_8);
        String id = ask(Stage.web()
                        .to(IMPORTS)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(Web.JSON.writeValueAsString(Map.of(
                                "fileName", "old-site.csv",
                                "sha256", digest(file),
                                "bytes", file.length,
                                "site", "old.example.uz",
                                "language", "uz-Latn")))))
                .get("id")
                .asString();
        String address = IMPORTS + "/" + id;
        ask(Stage.web()
                .to(address + "/content?startsAt=0")
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofByteArray(file)));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> ask(Stage.web().to(address).GET())
                        .get("state")
                        .asString()
                        .equals("DONE"));
        return "/desk/import/" + id;
    }

    private static JsonNode ask(HttpRequest.Builder request) {
        String admin = Web.basic(DemoSignIns.ADMIN, Stage.stack().signIns().adminPassword());
        var answer = Web.send(request.header("Authorization", admin));
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.body());
        }
        return Web.JSON.readTree(answer.body());
    }

    private static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
