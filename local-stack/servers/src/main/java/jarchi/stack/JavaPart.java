package jarchi.stack;

import jarchi.stack.process.Java;
import jarchi.stack.process.Repository;
import jarchi.stack.process.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A service of ours in a process of its own, run from the jar that the build makes. */
public final class JavaPart implements Server {
    private final ServerProcess process;
    private final String jar;
    private final int port;
    private final Supplier<Map<String, String>> environment;

    /**
     * @param jar below the project's folder
     * @param environment asked at each start, when what the part needs has started
     */
    JavaPart(String name, Path home, String jar, int port, Supplier<Map<String, String>> environment) {
        this.process = new ServerProcess(name, home);
        this.jar = jar;
        this.port = port;
        this.environment = environment;
    }

    @Override
    public String name() {
        return process.name();
    }

    /** Its own address; people use the front door's. */
    public String url() {
        return "http://localhost:" + port;
    }

    @Override
    public void start() {
        Map<String, String> all = new HashMap<>(environment.get());
        all.put("SERVER_PORT", String.valueOf(port));
        process.start(command(), all);
        process.await(this::isReady, Duration.ofMinutes(3));
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(Java.command(), "-Xms64m", "-Xmx384m", "-Xss512k"));
        command.addAll(
                List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Dspring.output.ansi.enabled=never"));
        command.addAll(List.of("-jar", Repository.built(jar).toString()));
        return command;
    }

    /** Whether it says of itself that it can do its work. */
    public boolean isReady() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest ask = HttpRequest.newBuilder(URI.create(url() + "/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(ask, BodyHandlers.discarding()).statusCode() == 200;
        }
    }

    @Override
    public void stop() {
        process.stop(Duration.ofSeconds(30));
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public boolean isRunning() {
        return process.isRunning();
    }
}
