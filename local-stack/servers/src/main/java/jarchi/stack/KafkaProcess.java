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
import java.util.stream.Collectors;

/** A Kafka broker, its own controller, in a process of its own. */
public final class KafkaProcess implements RunningKafka, LocalProcess {
    private static final String CLUSTER_ID = "amFyY2hpLWxvY2FsLTAwMQ";
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
        Path settings = writeSettings();
        if (!Files.exists(data().resolve("meta.properties"))) {
            format(settings);
        }
        process.start(java("kafka.Kafka", settings.toString()), Map.of());
        process.await(this::isReady, Duration.ofMinutes(3));
    }

    @Override
    public boolean isReady() {
        return process.log().contains(STARTED) && Ports.answers(port);
    }

    private void format(Path settings) {
        process.start(
                java("kafka.tools.StorageTool", "format", "--standalone", "-t", CLUSTER_ID, "-c", settings.toString()),
                Map.of());
        if (process.waitForExit() != 0) {
            throw new ServerFailed("Kafka could not prepare its data. " + process.lastWords());
        }
    }

    private List<String> java(String mainClass, String... arguments) {
        Path libs = Repository.built("local-stack/kafka/target/libs");
        List<String> command = Java.command("128m", "512m", libs.resolveSibling(mainClass + ".jsa"));
        command.add("-Dlog4j2.configurationFile=" + process.directory().resolve("log4j2.xml"));
        command.addAll(List.of("-cp", libs + "/*", mainClass));
        command.addAll(List.of(arguments));
        return command;
    }

    private Path writeSettings() {
        try {
            Files.createDirectories(process.directory());
            Files.writeString(process.directory().resolve("log4j2.xml"), resource("kafka-log4j2.xml"));
            String settings = resource("kafka.properties")
                    .replace("${port}", String.valueOf(port))
                    .replace("${controller.port}", String.valueOf(controllerPort))
                    .replace("${data}", escaped(data().toString()));
            return Files.writeString(process.directory().resolve("server.properties"), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Kafka reads its settings as Latin-1, as properties files were once
    private static String escaped(String value) {
        return value.codePoints()
                .mapToObj(c -> c == '\\' ? "\\\\" : c < 128 ? Character.toString(c) : toUnicodeEscapes(c))
                .collect(Collectors.joining());
    }

    private static String toUnicodeEscapes(int codePoint) {
        return Character.toString(codePoint)
                .chars()
                .mapToObj("\\u%04x"::formatted)
                .collect(Collectors.joining());
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
