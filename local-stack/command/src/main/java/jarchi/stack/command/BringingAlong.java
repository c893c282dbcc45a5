package jarchi.stack.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One file on its way to a desk: handed over part by part, then watched until the last row is done. */
final class BringingAlong {
    private static final int PART = 4_000_000;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final DeskFiles desk;
    private final Path file;
    private final PrintStream out;
    private final ProgressLine progress;

    BringingAlong(DeskFiles desk, Path file, PrintStream out) {
        this.desk = desk;
        this.file = file;
        this.out = out;
        this.progress = new ProgressLine(out, file.getFileName().toString());
    }

    /**
     * Whether every row is there now.
     *
     * @param how it is to be read
     */
    boolean bring(Map<String, Object> how) {
        try {
            Map<String, Object> asked = new LinkedHashMap<>(how);
            asked.put("fileName", String.valueOf(file.getFileName()));
            asked.put("bytes", Files.size(file));
            asked.put("sha256", digest());
            JsonNode begun = desk.ask(asked);
            String id = begun.path("id").asString();
            handOver(id, begun.path("received").asLong());
            return report(watch(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handOver(String id, long received) throws IOException {
        long bytes = Files.size(file);
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(received);
            byte[] part = new byte[PART];
            long startsAt = received;
            for (int length = in.readNBytes(part, 0, PART); length > 0; length = in.readNBytes(part, 0, PART)) {
                JsonNode now = desk.handOver(id, startsAt, part, length);
                startsAt += length;
                if (now.path("received").asLong() != startsAt) {
                    throw new Refused("The import was stopped or is handed over by somebody else at the same time.");
                }
                progress.show("%d %% handed over".formatted(100 * startsAt / bytes));
            }
        }
    }

    private JsonNode watch(String id) {
        while (true) {
            JsonNode now = desk.look(id);
            String state = now.path("state").asString();
            progress.show(now);
            if (state.equals("DONE") || state.equals("FAILED")) {
                progress.end(now);
                return now;
            }
            if (state.equals("STOPPED")) {
                progress.end(now);
                throw new Refused("Somebody stopped the import; the same command goes on.");
            }
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Refused("interrupted; the import goes on by itself");
            }
        }
    }

    private boolean report(JsonNode done) throws IOException {
        out.printf(
                "  %d new, %d changed, %d unchanged, %d refused%n",
                done.path("created").asLong(),
                done.path("changed").asLong(),
                done.path("unchanged").asLong(),
                done.path("refused").asLong());
        if (done.path("refused").asLong() > 0) {
            new RefusedRows(desk, file, out).write(done.path("id").asString());
        }
        if (done.path("state").asString().equals("FAILED")) {
            throw new Refused("%s: nothing more can be read: %s %s"
                    .formatted(
                            file,
                            done.path("failedBecause").asString(),
                            done.path("failedDetail").asString("")));
        }
        return done.path("refused").asLong() == 0;
    }

    private String digest() throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
