package jarchi.stack.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jarchi.stack.StackPorts;
import jarchi.stack.process.PidFile;
import jarchi.stack.process.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a person uses it, from its own jar, in a folder whose name is not simple. */
class TheWholeProductStartsHealsAndStopsIT {
    private static final Path JAR = Path.of("target", "jarchi-command-exec.jar").toAbsolutePath();
    private static final int ALL_SAMPLES = 8;

    @TempDir
    Path folder;

    private final int first = tenFreePorts();

    @AfterEach
    void nothingIsLeft() throws Exception {
        jarchi("stop");
        assertThat(processes()).isEmpty();
    }

    @Test
    void theWholeProductStartsHealsAndStopsAndKeepsItsData() throws Exception {
        Said started = jarchi("start", "--detach", "--any-memory");
        assertThat(started.code()).as(started.text()).isZero();
        assertThat(started.text())
                .contains("Jarchi is ready", "http://localhost:" + first + "/desk", "editor@jarchi.local");
        until(() -> found("texnopark") == 1);
        assertThat(found("")).isEqualTo(ALL_SAMPLES);
        assertThat(jarchi("status").code()).isZero();
        Said again = jarchi("start");
        assertThat(again.code()).isZero();
        assertThat(again.text()).contains("running already");

        ProcessHandle index = process("index-service");
        index.destroyForcibly();
        until(() -> !index.isAlive() && jarchi("status").code() == 0);
        assertThat(jarchi("logs", "jarchi").text())
                .contains("index-service has stopped (exit code 137)", "is ready again");

        List<ProcessHandle> all = processes();
        process("jarchi").destroyForcibly();
        until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(jarchi("status").text()).contains("Jarchi is not running");

        assertThat(jarchi("start", "--detach", "--any-memory").code()).isZero();
        assertThat(found("")).as("articles after a second start").isEqualTo(ALL_SAMPLES);
        Said stopped = jarchi("stop");
        assertThat(stopped.code()).isZero();
        assertThat(stopped.text()).contains("Jarchi has ended");
    }

    private record Said(int code, String text) {}

    private Said jarchi(String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--home", home().toString()));
        command.addAll(List.of("--ports-from", String.valueOf(first)));
        try {
            Path output = Files.createTempFile(folder, "said", ".txt");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            return new Said(process.waitFor(), Files.readString(output, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Path home() {
        return folder.resolve("a home, янги");
    }

    private int found(String words) {
        URI uri = URI.create("http://localhost:" + first + "/api/search?lang=uz-Latn&q=" + words);
        try (HttpClient client = HttpClient.newHttpClient()) {
            String body = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                    .body();
            return Integer.parseInt(body.replaceAll("(?s).*?\"total\":(\\d+).*", "$1"));
        } catch (IOException | NumberFormatException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private ProcessHandle process(String part) {
        return new PidFile(home().resolve("run").resolve(part + ".pid"))
                .process()
                .orElseThrow();
    }

    private List<ProcessHandle> processes() throws IOException {
        Path run = home().resolve("run");
        if (!Files.isDirectory(run)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(run)) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .flatMap(file -> new PidFile(file).process().stream())
                    .toList();
        }
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(300))
                .until(condition);
    }

    private static int tenFreePorts() {
        for (int port = 16_000; port < 31_000; port += StackPorts.COUNT) {
            StackPorts ports =
                    StackPorts.from(port + (int) (ProcessHandle.current().pid() % 97) * StackPorts.COUNT);
            if (ports.parts().keySet().stream().allMatch(Ports::isFree)) {
                return ports.frontDoor();
            }
        }
        throw new IllegalStateException("no ten free ports in a row");
    }
}
