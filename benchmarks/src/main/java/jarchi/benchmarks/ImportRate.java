package jarchi.benchmarks;

import jarchi.people.Newsroom;
import jarchi.people.Web;
import jarchi.stack.DatabaseAddress;
import jarchi.stack.DemoSignIns;
import jarchi.stack.LocalStack;
import jarchi.stack.StackPorts;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An old site of many articles is handed over, and the clock stops when a search finds all of them; then the floors. */
public final class ImportRate {
    private static final String IMPORTS = "/desk/api/imports";
    private static final int PART = 4_000_000;

    private final LocalStack stack;
    private final Web web;
    private final String admin;

    private ImportRate(LocalStack stack) {
        this.stack = stack;
        this.web = new Web(stack.publicUrl());
        this.admin = Web.basic(DemoSignIns.ADMIN, stack.signIns().adminPassword());
    }

    /** @param arguments how many articles; 10,000 if not said */
    public static void main(String... arguments) throws Exception {
        int articles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        Path home = Files.createTempDirectory("jarchi-benchmark");
        var stack = new LocalStack(home, StackPorts.free(), Map.of());
        Runtime.getRuntime().addShutdownHook(new Thread(stack::stop));
        System.out.println("Starting the whole product …");
        stack.start();
        Path file = new OldSite().write(home.resolve("old-site.ndjson"), articles);
        new ImportRate(stack).run(file, articles);
        System.exit(0);
    }

    private void run(Path file, int articles) throws Exception {
        // One real article first: who waits for a cold start measures something else
        new Newsroom(web, stack.signIns()).writeAndPublish(Newsroom.anArticleAbout("oʻlchov"));
        while (searchable() < 1) {
            Thread.sleep(100);
        }
        System.out.printf("%d articles, %.1f MB%n", articles, Files.size(file) / 1e6);
        Times took = bring(file, articles);
        List<String> texts = Files.readAllLines(file);
        var floors = new BulkFloors(stack);
        double inserts = floors.insert(texts);
        double sends = floors.send(texts);
        double bulks = floors.index(articles);
        System.out.println("| | seconds | articles/s |\n|---|---|---|");
        row("handed over", took.handedOver(), articles);
        row("saved and reported", took.saved(), articles);
        row("in the log", took.inLog(), articles);
        row("searchable", took.searchable(), articles);
        row("floor: plain JDBC inserts", inserts, articles);
        row("floor: plain producer sends", sends, articles);
        row("floor: plain bulk", bulks, articles);
        System.out.printf(
                "searchable ÷ (the three floors one after the other): %.1f%n",
                took.searchable() / (inserts + sends + bulks));
    }

    private Times bring(Path file, int articles) throws Exception {
        long from = System.nanoTime();
        String id = handOver(file);
        double handedOver = BulkFloors.secondsSince(from);
        double saved = 0;
        double inLog = 0;
        while (searchable() <= articles) {
            JsonNode now = look(id);
            double seconds = BulkFloors.secondsSince(from);
            saved = saved == 0 && now.path("state").asString().equals("DONE") ? seconds : saved;
            inLog = saved > 0 && inLog == 0 && waiting() == 0 ? seconds : inLog;
            System.out.printf(
                    "%.0f s: %d rows, %d refused, %d wait for the log, %d searchable%n",
                    seconds, now.path("rows").asLong(), now.path("refused").asLong(), waiting(), searchable());
            Thread.sleep(500);
        }
        double searchable = BulkFloors.secondsSince(from);
        return new Times(handedOver, saved, inLog == 0 ? searchable : inLog, searchable);
    }

    /** In seconds since the first byte was handed over. */
    private record Times(double handedOver, double saved, double inLog, double searchable) {}

    private static void row(String what, double seconds, int articles) {
        System.out.printf("| %s | %.1f | %.0f |%n", what, seconds, articles / seconds);
    }

    private String handOver(Path file) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        var asked = web.postJson(
                signed(IMPORTS),
                Map.of(
                        "fileName",
                        "old-site.ndjson",
                        "sha256",
                        HexFormat.of().formatHex(digest),
                        "bytes",
                        Files.size(file),
                        "site",
                        "old.example.uz"));
        String id = Web.JSON.readTree(asked.body()).get("id").asString();
        try (InputStream in = Files.newInputStream(file)) {
            long startsAt = 0;
            for (byte[] part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
                put(IMPORTS + "/" + id + "/content?startsAt=" + startsAt, part);
                startsAt += part.length;
            }
        }
        return id;
    }

    private void put(String path, byte[] part) throws IOException {
        var answer = Web.send(
                signed(path).header("Content-Type", "application/octet-stream").PUT(BodyPublishers.ofByteArray(part)));
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    private JsonNode look(String id) {
        return Web.JSON.readTree(Web.send(signed(IMPORTS + "/" + id).GET()).body());
    }

    private HttpRequest.Builder signed(String path) {
        return web.to(path).header("Authorization", admin);
    }

    /** As a search counts them, which is no sooner than it finds them. */
    private long searchable() {
        return new Web(stack.elasticsearch().uri())
                .json("/articles/_count")
                .get("count")
                .asLong();
    }

    private long waiting() throws SQLException {
        DatabaseAddress ingest = stack.postgres().database("ingest");
        try (var connection = DriverManager.getConnection(ingest.jdbcUrl(), ingest.user(), ingest.password());
                var rows = connection.createStatement().executeQuery("select count(*) from ingest.outbox")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
