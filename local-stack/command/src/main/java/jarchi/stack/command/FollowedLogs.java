package jarchi.stack.command;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Prints what is added to logs, also when a restart has begun them anew. */
final class FollowedLogs {
    private final List<Path> logs;
    private final Map<Path, Long> shown = new HashMap<>();

    FollowedLogs(List<Path> logs) throws IOException {
        this.logs = logs;
        for (Path log : logs) {
            shown.put(log, Files.size(log));
        }
    }

    /** Never returns; Ctrl-C ends it. */
    void show() throws IOException, InterruptedException {
        while (true) {
            for (Path log : logs) {
                showNew(log);
            }
            Thread.sleep(300);
        }
    }

    // Whole lines only, so that lines of two logs never mix
    private void showNew(Path log) throws IOException {
        if (!Files.exists(log)) {
            return;
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long from = shown.getOrDefault(log, 0L) > file.length() ? 0 : shown.getOrDefault(log, 0L);
            file.seek(from);
            byte[] more = new byte[(int) Math.min(file.length() - from, 1024 * 1024)];
            file.readFully(more);
            int end = more.length;
            while (end > 0 && more[end - 1] != '\n') {
                end--;
            }
            shown.put(log, from + end);
            String prefix = logs.size() > 1 ? LogsCommand.nameOf(log) + ": " : "";
            new String(more, 0, end, StandardCharsets.UTF_8).lines().forEach(line -> System.out.println(prefix + line));
        }
    }
}
