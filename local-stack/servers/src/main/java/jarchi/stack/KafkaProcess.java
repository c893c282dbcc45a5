package jarchi.stack;

import jarchi.stack.process.Java;
import jarchi.stack.process.Ports;
import jarchi.stack.process.Repository;
import jarchi.stack.process.ServerFailed;
import jarchi.stack.process.ServerProcess;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A Kafka broker, its own controller, in a process of its own. */
public final class KafkaProcess implements RunningKafka, LocalProcess {
    private static final String CLUSTER_ID = "amFyY2hpLWxvY2FsLTAwMQ";
    private static final String SETTINGS = "server.properties";
    private static final String STARTED = "Kafka Server started";

    private final ServerProcess process;
    private final int port;
    private final int controllerPort;

    public KafkaProcess(Path home, int port, int controllerPort) {
        this.process = new ServerProcess("kafka", home);
        this.port = port;
        this.controllerPort = controllerPort;
    }

    @Override
    public String name() {
        return "Kafka";
    }

    @Override
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void start() {
        writeSettings();
        if (!Files.exists(data().resolve("meta.properties"))) {
            format();
        }
        process.start(java("kafka.Kafka", SETTINGS), Map.of());
        process.await(this::isReady, Duration.ofMinutes(3));
    }

    @Override
    public boolean isReady() {
        return process.log().contains(STARTED) && Ports.answers(port);
    }

    private void format() {
        process.start(
                java("kafka.tools.StorageTool", "format", "--standalone", "-t", CLUSTER_ID, "-c", SETTINGS), Map.of());
        if (process.waitForExit() != 0) {
            throw new ServerFailed("Kafka could not prepare its data. " + process.lastWords());
        }
    }

    private List<String> java(String mainClass, String... arguments) {
        Path libs = Repository.built("local-stack/kafka/target/libs");
        List<String> command = Java.command("128m", "512m", libs.resolveSibling(mainClass + ".jsa"));
        // Files are named from the working directory: a comma in its path would be taken for the end of a name
        command.add("-Dlog4j2.configurationFile=log4j2.xml");
        command.addAll(List.of("-cp", libs + "/*", mainClass));
        command.addAll(List.of(arguments));
        return command;
    }

    private void writeSettings() {
        try {
            Files.createDirectories(process.directory());
            Files.writeString(process.directory().resolve("log4j2.xml"), resource("kafka-log4j2.xml"));
            String settings = resource("kafka.properties")
                    .replace("${port}", String.valueOf(port))
                    .replace("${controller.port}", String.valueOf(controllerPort));
            Files.writeString(process.directory().resolve(SETTINGS), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(KafkaProcess.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Path data() {
        return process.directory().resolve("data");
    }

    @Override
    public ServerProcess process() {
        return process;
    }
}
