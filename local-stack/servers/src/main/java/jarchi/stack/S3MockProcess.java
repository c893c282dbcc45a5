package jarchi.stack;

import jarchi.stack.process.Http;
import jarchi.stack.process.Java;
import jarchi.stack.process.Ports;
import jarchi.stack.process.Repository;
import jarchi.stack.process.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** S3Mock in a process of its own, for tests alone. */
public final class S3MockProcess implements RunningS3, LocalProcess {
    private static final String MAIN = "com.adobe.testing.s3mock.S3MockApplication";

    private final ServerProcess process;
    private final int port;

    public S3MockProcess(Path home, int port) {
        this.process = new ServerProcess("s3", home);
        this.port = port;
    }

    @Override
    public String name() {
        return "S3Mock";
    }

    @Override
    public String endpoint() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void start() {
        Path libs = Repository.built("local-stack/s3/target/libs");
        List<String> command = Java.command("64m", "256m", libs.resolveSibling("s3.jsa"));
        command.addAll(List.of("-Djava.io.tmpdir=" + process.directory(), "-cp", libs + "/*", MAIN));
        command.addAll(List.of("--server.port=" + Ports.free(), "--com.adobe.testing.s3mock.httpPort=" + port));
        process.start(command, Map.of());
        process.await(this::isReady, Duration.ofMinutes(3));
    }

    @Override
    public boolean isReady() {
        return Http.answersWith200(endpoint() + "/");
    }

    @Override
    public ServerProcess process() {
        return process;
    }
}
